import type { Settings } from '#storage/settings.ts';
import type { AppServices } from '#ui/common/app-services.tsx';

/** The settings as screens see them; a theme shows at once. */
export function createAppSettings(settings: Settings): AppServices['settings'] {
  return {
    theme: () => settings.theme() ?? 'system',
    setTheme: (theme) => {
      settings.setTheme(theme === 'system' ? null : theme);
      if (theme === 'system') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = theme;
    },
    panelOpen: settings.guidanceOpen,
    setPanelOpen: settings.setGuidanceOpen,
    lastPlace: settings.lastPlace,
    setLastPlace: settings.setLastPlace,
    declinedVersion: settings.declinedVersion,
    setDeclinedVersion: settings.setDeclinedVersion,
  };
}
