import type { KnownBlock, ModalView, Option } from '@slack/types';

export interface Message {
  text: string;
  blocks: KnownBlock[];
}

export interface View extends Omit<ModalView, 'blocks'> {
  blocks: KnownBlock[];
}

export interface Options {
  options: Option[];
}
