// Runs before the first paint, as a classic script: the chosen theme must not flash in late.
{
  const chosen = localStorage.getItem('kentongan.theme');
  if (chosen === 'dark' || chosen === 'light') {
    document.documentElement.dataset['theme'] = chosen;
  }
}
