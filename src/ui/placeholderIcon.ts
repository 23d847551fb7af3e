/** What stands for something that is not loaded; drawn as `icons` are. */
export const placeholderIcon = '18 14 62 14 68 16 70 22 70 58 68 64 62 66 18 66 12 64 10 58 10 22 12 16 18 14/33 28 52 40 33 52 33 28'
