// Comfort only: every page works without it.
(() => {
  'use strict';

  // "/" goes to the search box, unless one is typing.
  document.addEventListener('keydown', event => {
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    const box = document.getElementById('bar-q');
    if (event.key === '/' && box && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  // The person's menu closes with Escape, back to its name, and when one tabs or clicks away.
  for (const menu of document.querySelectorAll('details.menu')) {
    menu.addEventListener('keydown', event => {
      if (event.key === 'Escape' && menu.open) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    });
    menu.addEventListener('focusout', event => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
    document.addEventListener('click', event => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  }

  // Copy buttons are of no use without a script, so they are hidden until there is one.
  for (const button of document.querySelectorAll('button[data-copy]')) {
    const source = document.getElementById(button.dataset.copy);
    if (!source || !navigator.clipboard) continue;
    const word = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(source.innerText.trim());
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = word; }, 2000);
    });
  }

  // So are print buttons.
  for (const button of document.querySelectorAll('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }

  // Long work is looked at again by itself, and only that part of the page, so that focus and place stay.
  const follow = area => setTimeout(async () => {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    const fresh = page?.getElementById(area.id);
    if (!fresh) return follow(area);
    const goesOn = fresh.classList.contains('follow');
    const inUse = area.contains(document.activeElement);
    if (goesOn && inUse) return follow(area);
    area.replaceWith(fresh);
    document.getElementById('followed').textContent = fresh.querySelector('.standing').textContent;
    if (goesOn) return follow(fresh);
    if (inUse) {
      const heading = fresh.querySelector('h1');
      heading.tabIndex = -1;
      heading.focus();
    }
  }, 2000);
  document.querySelectorAll('.follow').forEach(follow);
})();
