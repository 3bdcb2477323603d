export {
  createDatasetFromColumns,
  decodeState,
  describeChange,
  encodeState,
  linkTo,
  syncUrl,
} from './by-name';
export type { ChangeClause, ChangeOptions, ChangeText } from './chart/change';
export type { ChartName, PictureOptions } from './chart/kind';
export type { Messages } from './chart/messages';
export type { Chart, ChartEvents, ChartOptions } from './chart/options';
export type { StepView, StoryStep } from './chart/tour-step';
export { type ReportHeightOptions, reportHeight } from './interact/report-height';
export type { SyncUrlOptions } from './interact/sync-url';
export {
  createPartnershipMatrix,
  type PartnershipMatrix,
  type PartnershipMatrixOptions,
} from './matrix/chart';
export type * from './model/columns';
export { buffersOf, columnsOf } from './model/columns-of';
export { createDataset } from './model/dataset';
export { emphasisOf } from './model/emphasis';
export type { Id, Key } from './model/key';
export type * from './model/records';
export type { Cause, NameStep, Predicate, Selection, SelectionState } from './model/selection';
export { createSelection } from './model/store';
export {
  type EdtfValue,
  parseWhen,
  type TimeBounds,
  type When,
  type WhenOptions,
} from './model/time';
export {
  type AllianceNetwork,
  type AllianceNetworkOptions,
  createAllianceNetwork,
} from './network/chart';
export { canvasRenderer } from './render/by-name';
export type { CreateRenderer, Picked, Renderer } from './render/renderer';
export { svgRenderer } from './render/svg';
export type { MarkBatch, Scene } from './scene/scene';
export { createStory, type Story, type StoryOptions } from './story';
export {
  createEventTimeline,
  type EventTimeline,
  type EventTimelineOptions,
} from './timeline/chart';
