import { stepIds } from '#core/validation/issue.ts';
import type { Settings } from '#storage/settings.ts';
import type { AppServices } from '#ui/common/app-services.tsx';
import { paths } from '#ui/common/routes.ts';

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
    lastPlace: (planId) => {
      const position = settings.position(planId);
      if (!position) return null;
      const item = position.itemId === null ? '' : `/${encodeURIComponent(position.itemId)}`;
      const step = stepIds.find((id) => id === position.step) ?? null;
      return { planId, path: `${paths.hub(planId)}/${position.step}${item}`, step, itemId: position.itemId };
    },
    setLastPlace: ({ planId, path, step, itemId }) => {
      // The last pages are no steps of the wizard; they are kept as the end of their address.
      settings.setPosition(planId, { step: step ?? path.slice(paths.hub(planId).length + 1), itemId });
    },
  };
}
