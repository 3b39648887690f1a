import type { HomeView, KnownBlock, ModalView, Option } from '@slack/types';

export interface Message {
  text: string;
  blocks: KnownBlock[];
}

export interface View extends Omit<ModalView, 'blocks'> {
  blocks: KnownBlock[];
}

export interface Home extends Omit<HomeView, 'blocks'> {
  blocks: KnownBlock[];
}

/** What Slack documents of response_action: errors; @slack/types has no type for it. */
export interface Errors {
  response_action: 'errors';
  errors: Record<string, string>;
}

export interface Options {
  options: Option[];
}
