// Fold, filter, search, ticks and theme. All data is in the page; what is remembered stays in this browser.
"use strict";
{
  const one = selector => document.querySelector(selector);
  const all = selector => [...document.querySelectorAll(selector)];
  const root = document.documentElement;
  const name = key => `prep:${root.dataset.slug}:${key}`;

  // Some browsers refuse storage to files: then the page works and remembers nothing.
  const recall = (key, otherwise) => {
    try { return JSON.parse(localStorage.getItem(key)) ?? otherwise; } catch { return otherwise; }
  };
  const keep = (key, value) => {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* see above */ }
  };

  // Theme: the system's until the reader chooses.
  const theme = one("#theme");
  const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const shade = chosen => {
    if (chosen) root.dataset.theme = chosen;
    theme.setAttribute("aria-pressed", dark());
  };
  shade(recall("prep:theme", null));
  theme.addEventListener("click", () => {
    shade(dark() ? "light" : "dark");
    keep("prep:theme", root.dataset.theme);
  });

  // Ticks and stories.
  const articles = all("#questions article");
  const boxes = all("#questions article > input");
  const ticked = new Set(recall(name("ticks"), []));
  const mark = box => box.parentElement.classList.toggle("known", box.checked);
  for (const box of boxes) {
    box.checked = ticked.has(box.value);
    mark(box);
    box.addEventListener("change", () => {
      ticked[box.checked ? "add" : "delete"](box.value);
      keep(name("ticks"), [...ticked]);
      mark(box);
      show();
    });
  }
  const stories = recall(name("stories"), {});
  for (const area of all("textarea")) {
    area.value = stories[area.id] ?? "";
    area.addEventListener("input", () => {
      stories[area.id] = area.value;
      keep(name("stories"), stories);
    });
  }

  // Search and filters.
  const tools = one(".tools");
  const texts = new Map(articles.map(article => [article, article.textContent.toLowerCase()]));
  const show = () => {
    const wanted = Object.fromEntries(new FormData(tools));
    const words = wanted.search.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = article =>
      ["topic", "kind", "level"].every(key => !wanted[key] || article.dataset[key] === wanted[key]) &&
      !(wanted.open && ticked.has(article.querySelector("input").value)) &&
      words.every(word => texts.get(article).includes(word));
    for (const article of articles) article.hidden = !fits(article);
    const narrowed = words.length || wanted.topic || wanted.kind || wanted.level || wanted.open;
    for (const section of all("#questions section:not(#topics)")) {
      section.hidden = narrowed && !section.querySelector("article:not([hidden])");
    }
    const count = articles.filter(article => !article.hidden).length;
    const known = boxes.filter(box => box.checked).length;
    one("output").textContent = `${count} of ${articles.length} questions shown, ${known} known`;
  };
  tools.addEventListener("input", show);
  tools.addEventListener("submit", event => event.preventDefault());
  show();

  // Fold and unfold; everything is open on paper.
  const folds = all("#questions details");
  const fold = open => folds.filter(item => !item.closest("[hidden]")).forEach(item => { item.open = open; });
  one("#unfold").addEventListener("click", () => fold(true));
  one("#fold").addEventListener("click", () => fold(false));
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = folds.filter(item => !item.open);
    closed.forEach(item => { item.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach(item => { item.open = false; }));

  // "/" goes to the search, unless one is writing.
  addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.matches("input, textarea, select")) return;
    event.preventDefault();
    one("#search").focus();
  });

  // Contents follow: the last section whose top has passed the upper third of the window is the current one.
  const list = one("nav > details");
  list.open = matchMedia("(min-width: 60.01rem)").matches;
  const links = all("nav a");
  const places = links.map(link => document.getElementById(link.hash.slice(1)));
  const follow = () => {
    const passed = places.filter(place => !place.hidden && place.getBoundingClientRect().top < innerHeight / 3);
    const current = places.indexOf(passed.at(-1));
    links.forEach((link, i) => {
      if (i !== current) return link.removeAttribute("aria-current");
      if (!link.hasAttribute("aria-current")) {
        link.setAttribute("aria-current", "true");
        const box = list.parentElement;
        box.scrollTop = link.offsetTop - box.clientHeight / 2;
      }
    });
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; follow(); });
  }, { passive: true });
  follow();
}
