// Searches what search.js lists: every word that was typed must be in the title or among the words.
(() => {
  const box = document.querySelector(".search");
  if (!box || !window.REGIOKOERS) return;
  const input = box.querySelector("input");
  const list = box.querySelector("ol");
  const said = box.querySelector("[aria-live]");
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const entries = window.REGIOKOERS.map(([kind, title, page, words]) => ({
    kind, title, page, first: plain(title), all: plain(`${title} ${words}`),
  }));
  box.hidden = false;
  input.addEventListener("input", () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    const found = words.length ? entries.filter((one) => words.every((word) => one.all.includes(word))) : [];
    const rank = (one) => (words.every((word) => one.first.includes(word)) ? 0 : 1);
    found.sort((one, other) => rank(one) - rank(other));
    list.replaceChildren(...found.slice(0, 40).map((one) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const kind = document.createElement("span");
      link.href = box.dataset.up + one.page;
      link.textContent = one.title;
      kind.textContent = ` ${box.dataset[one.kind]}`;
      item.append(link, kind);
      return item;
    }));
    said.textContent = !words.length ? "" : found.length ? `${found.length} ${box.dataset.found}` : box.dataset.none;
  });
})();
