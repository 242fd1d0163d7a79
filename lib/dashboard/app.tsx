import { useRef } from 'preact/hooks';
import { MeContext, useMe } from '#dashboard/api/me.ts';
import { Brand } from '#dashboard/components/brand.tsx';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';
import { hrefTo, location } from '#dashboard/routing/location.ts';
import { chooseTheme, type Theme, theme } from '#dashboard/theme.ts';
import type { View } from '#dashboard/views/view.ts';
import { views } from '#dashboard/views/view-catalogue.tsx';

/** The page: its frame, and the view that the address names. */
export function App() {
  const main = useRef<HTMLElement>(null);
  const me = useMe();
  const { path } = location.value;
  const view = views.find(({ name }) => name === (path[0] ?? '')) ?? null;
  return (
    <MeContext.Provider value={me}>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <header class="top">
        <div>
          <Brand />
          <nav class="places" aria-label="Places">
            <ul>
              {views.map(({ name, title }) => (
                <li key={name}>
                  <a href={hrefTo(name === '' ? [] : [name])} {...current(view?.name === name)}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div class="who">
            <span title={me?.name ?? ''}>{shortName(me?.name ?? '')}</span>
            <ThemeChoice />
          </div>
        </div>
      </header>
      <main ref={main} tabIndex={-1} id="main">
        {view === null ? <NoSuchView /> : <Shown view={view} path={path.slice(1)} />}
      </main>
    </MeContext.Provider>
  );
}

function Shown({ view, path }: { readonly view: View; readonly path: readonly string[] }) {
  const { Component } = view;
  return <Component path={path} query={location.value.query} />;
}

function current(isCurrent: boolean) {
  return isCurrent ? { 'aria-current': 'page' as const } : {};
}

/** Of an ARN, what tells people apart. */
function shortName(name: string): string {
  return name.replace(/^arn:.*[:/](?=.)/, '');
}

function ThemeChoice() {
  return (
    <label>
      <span class="unseen">Colours</span>
      <select value={theme.value} onChange={({ currentTarget }) => chooseTheme(currentTarget.value as Theme)}>
        <option value="system">Auto</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}

function NoSuchView() {
  return (
    <div class="stack">
      <ViewHeading title="No such place" />
      <p>
        The address names nothing of this page. <a href={hrefTo([])}>Go to the start.</a>
      </p>
    </div>
  );
}
