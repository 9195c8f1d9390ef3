// What the page does beyond what works without scripts: it locks on Esc Esc and when left alone, and shows with each partial request that it is ours.
"use strict";
(() => {
  const said = (name) => document.querySelector(`meta[name="volya-${name}"]`)?.content;
  const csrf = said("csrf");
  if (!csrf) return;

  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-Volya-Csrf"] = csrf;
  });

  const lock = () => document.getElementById("lock").requestSubmit();
  let escapedAt = -Infinity;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (event.timeStamp - escapedAt < 600) lock();
    escapedAt = event.timeStamp;
  });

  // A page that was left alone goes, as the archive behind it does. Who writes for long is not alone.
  const idle = Number(said("idle")) * 1000;
  let seenAt = Date.now();
  let toldAt = seenAt;
  const leave = () => location.replace("/unlock");
  const seen = () => {
    // After a sleep the first sign comes before the next look: the page is as old as the lock.
    if (Date.now() - seenAt > idle) return leave();
    seenAt = Date.now();
    if (seenAt - toldAt < Math.min(60000, idle / 4)) return;
    toldAt = seenAt;
    fetch("/seen", { method: "POST", headers: { "X-Volya-Csrf": csrf } }).then((answer) => { if (!answer.ok) leave(); });
  };
  for (const sign of ["keydown", "pointerdown", "scroll"]) {
    addEventListener(sign, seen, { passive: true });
  }
  setInterval(() => {
    if (Date.now() - seenAt > idle) leave();
  }, 5000);
  // A page out of the browser's memory may be older than the lock.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
