import { Component, type ReactNode } from 'react';

type BoundaryProps = {
  readonly children: ReactNode;
  /** What stands in place of the children once one of them broke. */
  readonly instead: (error: unknown) => ReactNode;
};

/** Catches what no screen expected, so that one broken part hides nothing beside it. Another address tries again. */
export class Boundary extends Component<BoundaryProps, { readonly error: unknown; readonly hasFailed: boolean }> {
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
    return this.state.hasFailed ? this.props.instead(this.state.error) : this.props.children;
  }
}
