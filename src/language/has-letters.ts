/** Whether the letters that are typed stand in a word, in their order and whatever their case; spaces do not count. */
export function hasLetters(word: string, typed: string): boolean {
  const letters = word.toLowerCase();
  let at = 0;
  for (const letter of typed.toLowerCase()) {
    if (letter === ' ') continue;
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
