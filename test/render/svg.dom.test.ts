import { conformance } from './conformance';

conformance(120);
