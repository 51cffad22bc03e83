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

  /** Another page may well work: going back or elsewhere tries it. */
  private readonly retry = () => this.setState({ error: null, hasFailed: false });

  override componentDidMount() {
    window.addEventListener('hashchange', this.retry);
  }

  override componentWillUnmount() {
    window.removeEventListener('hashchange', this.retry);
  }

  override render() {
    return this.state.hasFailed ? <CrashPage error={this.state.error} /> : this.props.children;
  }
}
