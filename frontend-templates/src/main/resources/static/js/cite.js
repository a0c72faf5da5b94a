/** A list of what may be cited, open after an @ in a text: arrows choose, Enter places, Escape closes. */

const PAUSE = 200;
const TYPED = /(?:^|[\s(«“])@([\p{L}\p{N}:-]{0,40})$/u;

export function offerCitations(field, list, address) {
  let waiting;
  let asked = 0;
  let chosen = -1;

  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-haspopup", "listbox");

  function typed() {
    return TYPED.exec(field.value.slice(0, field.selectionStart));
  }

  function close() {
    asked++;
    chosen = -1;
    list.hidden = true;
    list.replaceChildren();
    field.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    options[chosen].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", options[chosen].id);
  }

  function place(option) {
    const begun = typed();
    const from = begun ? field.selectionStart - begun[1].length - 1 : field.selectionStart;
    field.setRangeText(`@${option.dataset.token} `, from, field.selectionStart, "end");
    close();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }

  function option(one, at) {
    const item = document.createElement("div");
    item.id = `${list.id}-${at}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.token = one.token;
    item.textContent = `@${one.token} · ${one.label}${one.words ? ` · ${one.words.slice(0, 90)}` : ""}`;
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      place(item);
    });
    return item;
  }

  async function look(words) {
    const mine = ++asked;
    const answer = await fetch(`${address}?q=${encodeURIComponent(words)}`, {
      headers: { Accept: "application/json" },
      redirect: "manual",
    }).catch(() => null);
    if (!answer?.ok || mine !== asked) return;
    const found = (await answer.json()).slice(0, 8);
    if (mine !== asked) return;
    if (found.length === 0) return close();
    list.replaceChildren(...found.map(option));
    list.hidden = false;
    choose(0);
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    const begun = typed();
    if (begun) waiting = setTimeout(() => look(begun[1]), PAUSE);
    else close();
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter" || event.key === "Tab") place(list.children[chosen]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
}
