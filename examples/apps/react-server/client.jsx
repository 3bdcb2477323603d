/** @jsxImportSource react */
import { hydrateRoot } from 'react-dom/client';
import { App } from './App.jsx';

window.recovered = [];
hydrateRoot(document.getElementById('app'), <App />, {
  onRecoverableError: (error) => window.recovered.push(String(error)),
});
