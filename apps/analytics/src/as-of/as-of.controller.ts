import { Controller, Get, Inject } from '@nestjs/common';
import type { Position } from '@folkmoot/kernel';
import { Access, Answer, Does, ReadPosition } from '@folkmoot/service';
import type { Folded } from '../folding/folding.js';
import { FOLDED } from '../tokens.js';
import { asOf, type AsOfView } from './as-of.answer.js';

@Controller()
export class AsOfController {
  constructor(@Inject(FOLDED) private readonly folded: Folded) {}

  @Does('Up to where figures have come; with a position, once a comment or stance there is in them.')
  @Get('figures/as-of')
  @Access('anyone')
  @Answer(asOf)
  async asOf(@ReadPosition() position: Position | undefined): Promise<AsOfView> {
    await this.folded.waitFor('discussion', position);
    return this.folded.asOf();
  }
}
