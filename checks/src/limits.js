// The lengths and counts that Slack documents (docs.slack.dev, Block Kit reference). Characters are counted in UTF-16
// units, the strictest reading. Returns what is broken, each with its place.
const TEXT_OF_A_MESSAGE = 13_000;
const BUTTON = { text: 75, value: 2000, url: 3000, accessibility_label: 75 };
const BLOCK = {
  header: { text: 150 },
  section: { text: 3000 },
  input: { label: 2000, hint: 2000 },
  context: {},
  actions: {},
  divider: {},
};
const COUNT = { fields: 10, options: 100, option_groups: 100 };

export function broken(kind, drawn) {
  const found = [];
  const no = (place, why) => found.push(`${place}: ${why}`);
  const words = (value) => (typeof value === 'object' && value !== null ? value.text : value);
  const length = (place, value, most, least = 1) => {
    if (value === undefined) return;
    const size = words(value)?.length ?? -1;
    if (size < least || size > most) no(place, `${size} characters, not ${least} to ${most}`);
  };
  const lengths = (place, thing, mosts) =>
    Object.entries(mosts).forEach(([key, most]) => length(`${place}/${key}`, thing[key], most));
  const count = (place, list, most, least = 1) => {
    if (list === undefined) return;
    if (list.length < least || list.length > most) no(place, `${list.length} items, not ${least} to ${most}`);
  };
  const option = (place, it) => lengths(place, it, { text: 75, value: 150, description: 75 });

  function element(place, it) {
    lengths(place, it, { action_id: 255, placeholder: 150 });
    if (it.type === 'button') lengths(place, it, BUTTON);
    count(`${place}/options`, it.options, COUNT.options);
    it.options?.forEach((one, i) => option(`${place}/options/${i}`, one));
    if (it.initial_option) option(`${place}/initial_option`, it.initial_option);
    if (it.confirm) lengths(`${place}/confirm`, it.confirm, { title: 100, text: 300, confirm: 30, deny: 30 });
    if (it.type === 'plain_text_input') {
      const most = it.max_length ?? 3000;
      if (most < 1 || most > 3000) no(`${place}/max_length`, `${most}, not 1 to 3000`);
      if ((it.min_length ?? 0) < 0 || (it.min_length ?? 0) > 3000) no(`${place}/min_length`, 'not 0 to 3000');
      length(`${place}/initial_value`, it.initial_value, most, 0);
    }
  }

  function block(place, it) {
    if (!(it.type in BLOCK)) no(place, `a ${it.type} is not drawn, so its limits are not known here`);
    lengths(place, it, { block_id: 255, ...BLOCK[it.type] });
    count(`${place}/fields`, it.fields, COUNT.fields);
    it.fields?.forEach((one, i) => length(`${place}/fields/${i}`, one, 2000));
    count(`${place}/elements`, it.elements, it.type === 'context' ? 10 : 25);
    it.elements?.forEach((one, i) =>
      it.type === 'context' ? length(`${place}/elements/${i}`, one, 3000) : element(`${place}/elements/${i}`, one),
    );
    if (it.element) element(`${place}/element`, it.element);
    if (it.accessory) element(`${place}/accessory`, it.accessory);
    once(`${place}/elements`, it.elements, 'action_id');
  }

  function once(place, list, key) {
    const ids = (list ?? []).map((it) => it[key]).filter(Boolean);
    if (new Set(ids).size < ids.length) no(place, `${key} twice`);
  }

  if (kind === 'options') {
    count('/options', drawn.options, COUNT.options, 0);
    drawn.options.forEach((one, i) => option(`/options/${i}`, one));
    return found;
  }
  if (kind === 'errors') {
    const errors = Object.entries(drawn.errors);
    count('/errors', errors, 100);
    errors.forEach(([block, sentence]) => {
      length(`/errors/${block}`, block, 255);
      length(`/errors/${block}`, sentence, 3000);
    });
    return found;
  }
  const view = kind === 'view' || kind === 'home';
  count('/blocks', drawn.blocks, view ? 100 : 50, 0);
  drawn.blocks.forEach((one, i) => block(`/blocks/${i}`, one));
  once('/blocks', drawn.blocks, 'block_id');
  if (view) {
    lengths('', drawn, { title: 24, submit: 24, close: 24, callback_id: 255, external_id: 255 });
    length('/private_metadata', drawn.private_metadata, 3000, 0);
    if (drawn.blocks.some((it) => it.type === 'input') && !drawn.submit) no('/submit', 'missing beside inputs');
    if (Buffer.byteLength(JSON.stringify(drawn)) > 250_000) no('', 'a view beyond 250 KB');
  } else if (textOf(drawn.blocks) > TEXT_OF_A_MESSAGE) {
    no('/blocks', 'too much text for one message');
  }
  return found;
}

function textOf(node) {
  if (node === null || typeof node !== 'object') return 0;
  const own = typeof node.text === 'string' ? node.text.length : 0;
  return Object.values(node).reduce((sum, inner) => sum + textOf(inner), own);
}
