// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { type StepId, stepIds } from '#core/validation/issue.ts';
import { PanelProvider } from '#ui/wizard/panel/panel-state.tsx';
import { SidePanel } from '#ui/wizard/side-panel.tsx';
import { StepPages } from '#ui/wizard/step-pages.tsx';
import { annexPack, threeYearPlan } from '../../../unit/core/scheme/annex-pack.ts';
import { soundGoal } from '../../../unit/core/validation/sound-plan.ts';
import { openIn } from '../../support/browser-gaps.ts';
import { openScreen } from '../../support/open-screen.tsx';

const { text } = await annexPack('en');
const goal = { id: 'intro-language', title: text.goals['intro-language']?.title ?? '' };
const target = { id: 'intro-language-start', title: text.targets['intro-language-start']?.title ?? '' };

const open = (step: StepId, plan: Plan = threeYearPlan(), itemId: string | null = null) =>
  openScreen(
    <PanelProvider>
      <StepPages step={step} itemId={itemId} />
      <SidePanel place={{ step, itemId, view: null, progressView: null, versions: null, isMove: false, known: true }} />
    </PanelProvider>,
    { plan, path: `/plan/plan/${step}` },
  );
const adopt = (title: string) => screen.getByRole('button', { name: `Add to the plan: ${title}` });
const news = () => screen.getByText(/^Added: /).textContent;

describe('the side panel', () => {
  it('adds a goal of the catalogue with its words, says so, and offers what comes next', async () => {
    const { user, plan } = await open('goals');
    await user.click(adopt(goal.title));
    expect(plan().goals.map(({ catalogueId, title }) => ({ id: catalogueId, title }))).toEqual([goal]);
    expect(news()).toMatch(/^Added: .*, together with 4 target groups\. Suggested next: 3 targets\.$/);
    const link = screen.getByRole('link', { name: `In the plan: open it. ${goal.title}` });
    await waitFor(() => expect(document.activeElement).toBe(link));
    expect(link.getAttribute('href')).toBe(`#/plan/plan/goals/${plan().goals[0]?.id}`);
    adopt(target.title);
  });

  it('takes it back with the one undo it offers, and the focus returns to the entry', async () => {
    const start = threeYearPlan();
    const { user, plan } = await open('goals', start);
    await user.click(adopt(goal.title));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(plan()).toEqual(start);
    await waitFor(() => expect(document.activeElement).toBe(adopt(goal.title)));
  });

  it('takes only it back when something was written since', async () => {
    const start = threeYearPlan();
    const { user, plan, edit } = await open('goals', start);
    await user.click(adopt(goal.title));
    edit({ kind: 'form.applied', ref: { section: 'profile' }, values: { contact: 'Office' }, language: 'en' });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(plan()).toEqual({ ...start, profile: { ...start.profile, contact: 'Office' } });
  });

  it('hangs a suggested target on the goal that was added just before', async () => {
    const { user, plan } = await open('goals');
    await user.click(adopt(goal.title));
    await user.click(adopt(target.title));
    const [goalRow] = plan().goals;
    expect(plan().targets.map(({ catalogueId, goalId }) => [catalogueId, goalId])).toEqual([[target.id, goalRow?.id]]);
  });

  it('asks which goal a found target is for when the plan does not say, and adds nothing before the answer', async () => {
    const { user, plan } = await open('goals', { ...threeYearPlan(), goals: [soundGoal] });
    await user.click(screen.getByRole('tab', { name: 'Search' }));
    await user.type(screen.getByRole('searchbox', { name: 'Words' }), target.title);
    await user.click(await screen.findByRole('button', { name: `Add to the plan: ${target.title}` }));
    const question = screen.getByRole('combobox', { name: 'Which goal is it for?' });
    expect([document.activeElement, plan().targets]).toEqual([question, []]);
    await user.selectOptions(question, soundGoal.title);
    await user.click(within(question.closest('li') as HTMLElement).getByRole('button', { name: 'Add to the plan' })); // entries are list items
    expect(plan().targets.map(({ catalogueId, goalId }) => [catalogueId, goalId])).toEqual([[target.id, soundGoal.id]]);
    expect(plan().goals).toEqual([soundGoal]);
  });

  it('brings a goal of the catalogue along in the same step when that is chosen', async () => {
    const start = { ...threeYearPlan(), goals: [soundGoal] };
    const { user, plan, steps } = await open('goals', start);
    await user.click(screen.getByRole('tab', { name: 'Search' }));
    await user.type(screen.getByRole('searchbox', { name: 'Words' }), target.title);
    await user.click(await screen.findByRole('button', { name: `Add to the plan: ${target.title}` }));
    const question = screen.getByRole('combobox', { name: 'Which goal is it for?' });
    await user.selectOptions(question, within(question).getByRole('option', { name: /^From the catalogue/ }));
    await user.click(within(question.closest('li') as HTMLElement).getByRole('button', { name: 'Add to the plan' })); // entries are list items
    expect([plan().goals.map((row) => row.catalogueId), steps()]).toEqual([[null, goal.id], 1]);
    expect(news()).toContain('1 goal');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(plan()).toEqual(start);
  });

  it('gives the focus to the button that brings it back, and takes it again from there', async () => {
    const { user, services } = await open('goals');
    await user.click(screen.getByRole('button', { name: 'Hide suggestions and guidance' }));
    expect([screen.queryByRole('complementary'), services.settings.panelOpen()]).toEqual([null, false]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Suggestions and guidance'));
    await user.keyboard('{Enter}');
    expect(services.settings.panelOpen()).toBe(true);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Suggestions and guidance' })),
    );
  });

  it('is a dialog in a narrow window, with news of its own inside it', async () => {
    openIn('narrow window');
    const { user, plan } = await open('goals');
    expect(screen.queryByRole('dialog')).toBe(null);
    await user.click(screen.getAllByRole('button', { name: 'Suggestions and guidance' })[0] as HTMLElement); // in the page's head
    const dialog = within(screen.getByRole('dialog', { name: 'Suggestions and guidance' }));
    await user.click(dialog.getByRole('button', { name: `Add to the plan: ${goal.title}` }));
    expect(dialog.getByRole('status').textContent).toContain(`Added: ${goal.title}, together with`);
    expect(plan().goals).toHaveLength(1);
  });

  it.each(stepIds)('has nothing to add on the step %s where the plan can only be read', async (step) => {
    const { send } = await open(step);
    send({ type: 'access.denied' });
    expect(screen.queryAllByRole('button', { name: /^Add to the plan/ })).toEqual([]);
  });
});
