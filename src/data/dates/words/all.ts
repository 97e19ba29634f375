import { words as ar } from './ar.js';
import { words as de } from './de.js';
import { words as es } from './es.js';
import { words as fr } from './fr.js';
import { registerDateWords } from './index.js';
import { words as ja } from './ja.js';
import { words as ko } from './ko.js';
import { words as ru } from './ru.js';
import { words as vi } from './vi.js';
import { words as zhHans } from './zh-Hans.js';
import { words as zhHant } from './zh-Hant.js';

const all = { ar, de, es, fr, ja, ko, ru, vi, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** Importing this makes `formatWhen` speak every language of the elements, without loading their other words. */
for (const [tag, words] of Object.entries(all)) registerDateWords(tag, words);
