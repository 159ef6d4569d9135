export { allInOneSchema } from '@folkmoot/service/one-process-settings';
