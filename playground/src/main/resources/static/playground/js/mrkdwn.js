/** Slack's mrkdwn: read into a small tree (pure), then drawn. */
import { el } from "./dom.js";

const EMOJI = {
  key: "🔑", lock: "🔒", white_check_mark: "✅", x: "❌", warning: "⚠️", hourglass: "⌛", eyes: "👀",
  rotating_light: "🚨", no_entry_sign: "🚫", bell: "🔔", wave: "👋", tada: "🎉", smile: "😄", "+1": "👍",
};
const MARKS = { "*": "b", "_": "i", "~": "s" };

const unescaped = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** Reads mrkdwn: a list of strings and `{kind, …}`. */
export function parse(text) {
  const parts = [];
  for (const piece of text.split(/(```[\s\S]*?```)/)) {
    if (piece.startsWith("```") && piece.endsWith("```") && piece.length > 6) {
      parts.push({ kind: "pre", text: unescaped(piece.slice(3, -3).replace(/^\n|\n$/g, "")) });
    } else {
      parts.push(...lines(piece));
    }
  }
  return parts;
}

function lines(text) {
  const parts = [];
  text.split("\n").forEach((line, index) => {
    if (index > 0) parts.push({ kind: "br" });
    const quoted = /^(?:&gt;|>) ?/.exec(line);
    if (quoted) parts.push({ kind: "quote", parts: inline(line.slice(quoted[0].length)) });
    else parts.push(...inline(line));
  });
  return parts;
}

const INLINE = /`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\3(?![\p{L}\p{N}])|:([a-z0-9_+-]+):/gu;

function inline(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    if (found[5] && !(found[5] in EMOJI)) continue;
    if (found.index > from) parts.push(unescaped(text.slice(from, found.index)));
    parts.push(marked(found));
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push(unescaped(text.slice(from)));
  return parts;
}

function marked([, code, angle, mark, inner, emoji]) {
  if (code) return { kind: "code", text: unescaped(code) };
  if (angle) return reference(angle);
  if (emoji) return EMOJI[emoji];
  return { kind: MARKS[mark], parts: inline(inner) };
}

function reference(inside) {
  const [target, label] = inside.split(/\|([\s\S]*)/);
  if (target.startsWith("@")) return { kind: "person", id: target.slice(1), label };
  if (target.startsWith("#")) return { kind: "channel", id: target.slice(1), label };
  if (target.startsWith("!date^")) {
    const [, seconds, format] = target.split("^");
    return { kind: "date", seconds: Number(seconds), format, label: unescaped(label ?? "") };
  }
  if (target.startsWith("!")) return { kind: "mention", label: `@${unescaped(label ?? target.slice(1).split("^")[0])}` };
  return { kind: "link", url: unescaped(target), label: unescaped(label ?? target) };
}

const DATES = {
  date_num: { dateStyle: "short" }, date: { dateStyle: "long" }, date_short: { dateStyle: "medium" },
  date_long: { dateStyle: "full" }, date_pretty: { dateStyle: "long" }, date_short_pretty: { dateStyle: "medium" },
  date_long_pretty: { dateStyle: "full" }, time: { timeStyle: "short" }, time_secs: { timeStyle: "medium" },
};

/** A moment as Slack's `<!date^…>` writes it, in the reader's zone. */
export function moment(seconds, format, zone) {
  const when = new Date(seconds * 1000);
  return format.replace(/\{(\w+)\}/g, (all, name) => {
    const style = DATES[name];
    return style ? new Intl.DateTimeFormat(navigator.language, { ...style, timeZone: zone }).format(when) : all;
  });
}

/** Draws mrkdwn for a reader: `{zone, people}`. */
export const drawn = (text, reader) => parse(text).map((part) => node(part, reader));

function node(part, reader) {
  if (typeof part === "string") return document.createTextNode(part);
  switch (part.kind) {
    case "br": return el("br");
    case "pre": return el("pre", { dir: "auto" }, part.text);
    case "code": return el("code", {}, part.text);
    case "quote": return el("blockquote", {}, part.parts.map((inner) => node(inner, reader)));
    case "person": return el("span", { class: "mention" }, `@${reader.nameOf(part.id) ?? part.label ?? part.id}`);
    case "channel": return el("span", { class: "mention" }, `#${reader.channelName(part.id) ?? part.label ?? part.id}`);
    case "mention": return el("span", { class: "mention" }, part.label);
    case "date": return el("time", { datetime: new Date(part.seconds * 1000).toISOString(), title: part.label },
      moment(part.seconds, part.format, reader.zone));
    case "link": return link(part, reader);
    default: return el(part.kind, {}, part.parts.map((inner) => node(inner, reader)));
  }
}

/** Links into the workspace stay on the page; others open beside it. */
function link(part, reader) {
  const inside = /^https:\/\/[\w-]+\.slack\.com\/archives\/(\w+)(?:\/p(\d+))?/.exec(part.url);
  if (inside) return el("a", { href: reader.addressOf(inside[1]), data: { message: inside[2] ?? "" } }, part.label);
  const safe = /^(https?:|mailto:)/.test(part.url);
  return safe ? el("a", { href: part.url, target: "_blank", rel: "noreferrer" }, part.label) : document.createTextNode(part.label);
}
