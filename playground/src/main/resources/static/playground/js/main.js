/** Puts the page together: listens to what changes, and draws that again. */
import { byId, calmly, el, fill } from "./dom.js";
import { get, listen, post } from "./api.js";
import { go, place } from "./place.js";
import { World } from "./world.js";
import { showPeople } from "./people.js";
import { Composer } from "./composer.js";
import { Messages } from "./messages.js";
import { Screen } from "./screen.js";
import { blocks } from "./blockkit.js";
import { Laptops } from "./laptops.js";
import { Mailbox } from "./mailbox.js";
import { Tour } from "./tour.js";
import { showDeliveries } from "./wire.js";

const world = new World();
const composer = new Composer(world, told);
const messages = new Messages(world, composer, told);
const laptops = new Laptops(composer);
const mailbox = new Mailbox();
let screen = null;
let tab = "messages";

/** Says when the bot broke Slack's rule of three seconds. */
function told(answer) {
  const problem = answer?.delivery?.problem;
  if (problem) composer.say(`Hallpass did not answer as Slack demands: ${problem} after ${answer.delivery.tookMillis} ms.`);
  redraw("MESSAGE");
}

const work = {
  ALL: () => everything(),
  PEOPLE: () => world.refresh().then(() => showPeople(world)),
  CHANNEL: () => sidebar(),
  MESSAGE: () => Promise.all([messages.refresh(), sidebar()]),
  VIEW: () => screen?.refresh(),
  HOME: () => home(),
  DELIVERY: () => showDeliveries(),
  LAPTOP: () => laptops.refresh(),
  MAIL: () => mailbox.refresh(),
};
const calm = Object.fromEntries(Object.entries(work).map(([what, draw]) => [what, calmly(40, () => draw()?.catch?.(failed))]));
const redraw = (what) => calm[what]?.();

function failed(error) {
  composer.say(`The page could not be brought up to date (${error.message}). It tries again by itself.`);
}

async function sidebar() {
  await world.refresh();
  world.drawSidebar();
}

async function everything() {
  await world.refresh();
  if (place.person !== world.person || place.channel !== world.channel.id) {
    go(world.person, world.channel.id, true);
    return;
  }
  showPeople(world);
  world.drawSidebar();
  showPlace();
  composer.moved();
  screen = new Screen(world.person, world.reader, world.people, told);
  await Promise.all([messages.refresh(), screen.refresh(), home(), laptops.refresh(), mailbox.refresh(), showDeliveries()]);
}

function showPlace() {
  const channel = world.channel;
  const app = channel.kind === "APP";
  byId("place").textContent = channel.kind === "PUBLIC" ? `# ${channel.name}` : channel.name;
  document.title = `${channel.name} · ${world.personBy(world.person).realName} · Hallpass playground`;
  byId("place-tabs").hidden = !app;
  if (!app) tab = "messages";
  showTab();
}

function showTab() {
  for (const name of ["messages", "home"]) {
    byId(name).hidden = name !== tab;
    byId(`tab-${name}`).setAttribute("aria-selected", String(name === tab));
    byId(`tab-${name}`).tabIndex = name === tab ? 0 : -1;
  }
  byId("composer").hidden = tab !== "messages";
}

async function home() {
  const { home: published } = await get("slack/screen", { as: world.person });
  const surface = {
    reader: world.reader, people: world.people, value: () => null,
    press: (block, element) => post("slack/press-home", { block: block.block_id, action: element.action_id }, { as: world.person }).then(told),
  };
  fill(byId("home"), published
    ? blocks(published.view.blocks, surface)
    : el("p", { class: "empty" }, "Hallpass shows no App Home: everything is in Messages and behind /otp."));
}

async function openTab(name) {
  tab = name;
  showTab();
  byId(`tab-${name}`).focus();
  await post("slack/home", { tab: name }, { as: world.person });
}

function toggleDrawer(open) {
  byId("slack").classList.toggle("drawn", open);
  byId("drawer").setAttribute("aria-expanded", String(open));
}

for (const name of ["messages", "home"]) {
  byId(`tab-${name}`).addEventListener("click", () => openTab(name));
  byId(`tab-${name}`).addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") openTab(name === "home" ? "messages" : "home");
  });
}
byId("drawer").addEventListener("click", () => toggleDrawer(!byId("slack").classList.contains("drawn")));
document.querySelectorAll("[data-jump]").forEach((link) => link.addEventListener("click", (event) => {
  event.preventDefault();
  const part = byId(link.dataset.jump);
  part.scrollIntoView();
  part.focus({ preventScroll: true });
}));
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("composer-text").focus();
});
addEventListener("hashchange", () => {
  toggleDrawer(false);
  everything().catch(failed);
});
byId("wire").addEventListener("toggle", () => showDeliveries());
new Tour(world, composer).begin();
listen(({ what }) => redraw(what));
