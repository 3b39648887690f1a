/** The playground's own server. */

const BASE = "playground/api";

async function answer(response) {
  if (!response.ok) throw new Error(`The playground answered ${response.status}.`);
  return response.status === 204 ? null : response.json();
}

const query = (params) => (params ? `?${new URLSearchParams(params)}` : "");

/** Asks. */
export async function get(path, params) {
  return answer(await fetch(`${BASE}/${path}${query(params)}`, { headers: { Accept: "application/json" } }));
}

/** Acts. */
export async function post(path, body = {}, params = null) {
  return answer(
    await fetch(`${BASE}/${path}${query(params)}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

/** Calls `tell` with each `{what, where}` that changed on the server, and with `{what: "ALL"}` after a break. */
export function listen(tell) {
  const source = new EventSource(`${BASE}/changes`);
  source.addEventListener("open", () => tell({ what: "ALL", where: "" }));
  source.addEventListener("message", (event) => tell(JSON.parse(event.data)));
  return source;
}
