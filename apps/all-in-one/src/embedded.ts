export {
  dataFiles,
  type Embedded,
  type EmbeddedOptions,
  openEmbedded,
} from '@folkmoot/event-sourcing/embedded';
