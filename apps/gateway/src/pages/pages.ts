import type { Type } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccountController } from './account/account.controller.js';
import { addAssetRoutes } from './assets/assets.js';
import { CommentController } from './comment/comment.controller.js';
import { ConfirmController } from './confirm/confirm.controller.js';
import { ConsultationController } from './consultation/consultation.controller.js';
import { DiscussionController } from './discussion/discussion.controller.js';
import { FirstAdministratorController } from './first-administrator/first-administrator.controller.js';
import { ForgetMeController } from './forget-me/forget-me.controller.js';
import { HomeController } from './home/home.controller.js';
import { InformationController } from './information/information.controller.js';
import { JoinController } from './join/join.controller.js';
import { LogInController } from './log-in/log-in.controller.js';
import { ModerationNumbersController } from './moderation-numbers/moderation-numbers.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import { PasswordResetController } from './password-reset/password-reset.controller.js';
import { addProblemPages } from './problem/problem-pages.js';
import { ReportCommentController } from './report-comment/report-comment.controller.js';
import { TakeStanceController } from './take-stance/take-stance.controller.js';
import { addFormParser } from './visit/fields.js';
import type { Visits } from './visit/visits.js';
import { WithdrawCommentController } from './withdraw-comment/withdraw-comment.controller.js';
import { WriteController } from './write/write.controller.js';

/** Every page of the website. Their providers: `VISITS`. */
export const pageControllers: readonly Type[] = [
  HomeController,
  ConsultationController,
  DiscussionController,
  CommentController,
  WriteController,
  TakeStanceController,
  WithdrawCommentController,
  ReportCommentController,
  JoinController,
  ConfirmController,
  LogInController,
  PasswordResetController,
  AccountController,
  ForgetMeController,
  OwnDataController,
  NoticesController,
  ModerationNumbersController,
  FirstAdministratorController,
  InformationController,
];

/** What pages need beside their routes: forms, styles, and problems that people can read. */
export const addPages = (fastify: FastifyInstance, visits: Visits): void => {
  addFormParser(fastify);
  addAssetRoutes(fastify);
  addProblemPages(fastify, visits);
};
