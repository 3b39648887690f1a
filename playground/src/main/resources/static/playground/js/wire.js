/** The requests to the bot, latest first. */
import { byId, el, fill } from "./dom.js";
import { get } from "./api.js";

export async function showDeliveries() {
  if (!byId("wire").open) return;
  const { deliveries } = await get("slack/deliveries");
  fill(byId("deliveries"), deliveries.map((one) =>
    el("tr", { class: one.problem ? "broken" : "" },
      el("td", {}, String(one.number)), el("td", {}, one.kind), el("td", {}, String(one.status)),
      el("td", {}, `${one.tookMillis} ms`), el("td", {}, one.problem ?? "acknowledged"))));
}
