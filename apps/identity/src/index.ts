export * from './configuration.js';
export * from './identity.js';
export { configuredMailer } from './mail/configured-mailer.js';
export { mailboxFolder, type MailboxFolderOptions } from './mail/mailbox-folder.js';
export * from './mail/mailer.js';
export { smtpMailer, type SmtpMailerOptions } from './mail/smtp-mailer.js';
export { type IdentityReadModels, identityReadModels } from './read-models.js';
export { identityStreams, type IdentityStreams } from './streams.js';
