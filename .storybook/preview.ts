import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';

// `npm run storybook` writes the manifest first; the tests of the stories do without.
const [manifest] = Object.values(
  import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' }),
);
if (manifest) setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // A finding of axe fails the story's test.
    a11y: { test: 'error' },
    layout: 'padded',
  },
  globalTypes: {
    theme: {
      description: 'Colours',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'ko', title: '한국어' },
          { value: 'zh', title: '中文' },
          { value: 'ar', title: 'العربية' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'light', language: 'en' },
  decorators: [
    (story, { globals, viewMode, canvasElement }) => {
      const page = document.documentElement;
      // A docs page stays light itself and shows the story in a box.
      const box = viewMode === 'docs' ? canvasElement : page;
      box.style.colorScheme = globals.theme === 'dark' ? 'dark' : 'light';
      box.style.background = 'Canvas';
      page.lang = typeof globals.language === 'string' ? globals.language : 'en';
      page.dir = page.lang === 'ar' ? 'rtl' : 'ltr';
      return story();
    },
  ],
};

export default preview;
