// dist/consentry.js: guard and runtime in one file.
import './guardScript.ts'
import './runtimeScript.ts'
