import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Access, Answer, Does } from '@folkmoot/service';
import { personalDetailsFound } from '../comment-checks/index.js';
import { checkedText, type CheckedText } from './check-text.answer.js';
import { CheckTextDto } from './check-text.dto.js';

@Controller('comment-checks')
export class CheckTextController {
  @Does(
    'What in a text looks like personal details, to be warned of before it is posted. Nothing of it is kept.',
  )
  @Post()
  @HttpCode(200)
  @Access('member')
  @Answer(checkedText)
  check(@Body() { text }: CheckTextDto): CheckedText {
    return { found: personalDetailsFound(text) };
  }
}
