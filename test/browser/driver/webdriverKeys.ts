// The private code points that WebDriver gives to keys without a character: https://w3c.github.io/webdriver/#keyboard-actions
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
}

/** The WebDriver actions that press a key with its modifiers (`Shift+Tab`) and let go of them. */
export function webdriverKeys(keys: string): object {
  const values = keys.split('+').map((key) => codes[key] ?? key)
  const down = values.map((value) => ({ type: 'keyDown', value }))
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }))
  return { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] }
}
