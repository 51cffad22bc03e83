import { Component, type ReactNode } from 'react';
import { CrashPage } from './crash-page.tsx';

/** Catches what no screen expected: in place of a blank page stands what happened and how to keep the work. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error: unknown; readonly hasFailed: boolean }
> {
  override state = { error: null as unknown, hasFailed: false }; // null until something is thrown, which can be anything

  static getDerivedStateFromError(error: unknown) {
    return { error, hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <CrashPage error={this.state.error} /> : this.props.children;
  }
}
