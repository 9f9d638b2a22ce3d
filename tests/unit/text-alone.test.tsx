import { type ReactNode, useState } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

const markup = (node: ReactNode): string => renderToStaticMarkup(node);
const Passing = ({ children }: { readonly children: ReactNode }) => <button type="button">{children}</button>;

describe('text in what JSX draws stands alone in its element', () => {
  const [count, name, none] = [3, 'Street', null];

  it('neighbouring texts are one', () => {
    expect(
      markup(
        <p>
          {count} areas near {name}
          {none}.
        </p>,
      ),
    ).toBe('<p>3 areas near Street.</p>');
  });

  it('text beside elements has an element of its own, and the others keep their places', () => {
    expect(
      markup(
        <p>
          {count} areas, <strong>{name}</strong> among them{none && <em>never</em>}
        </p>,
      ),
    ).toBe('<p><span>3 areas, </span><strong>Street</strong><span> among them</span></p>');
  });

  it('also what a component passes on, what a fragment holds, and the texts of a list', () => {
    expect(
      markup(
        <Passing>
          Remove<b> {name}</b>
        </Passing>,
      ),
    ).toBe('<button type="button"><span>Remove</span><b> Street</b></button>');
    expect(
      markup(
        <p>
          <b>1</b>
          {<>of {count}</>}
        </p>,
      ),
    ).toBe('<p><b>1</b><span>of 3</span></p>');
    expect(markup(<p>{['a', <b key="b">b</b>]}</p>)).toBe('<p><span>a</span><b>b</b></p>');
  });

  it('in a drawing by an element of drawings, and not at all where there may be text alone', () => {
    expect(
      markup(
        <svg>
          <title>
            {count} areas of {name}
          </title>
          <text>
            {count}
            <tspan>{name}</tspan>
          </text>
        </svg>,
      ),
    ).toBe('<svg><title>3 areas of Street</title><text><tspan>3</tspan><tspan>Street</tspan></text></svg>');
    expect(
      markup(
        <option>
          {name} ({count})
        </option>,
      ),
    ).toBe('<option>Street (3)</option>');
  });

  it('leaves alone what holds no text, or one text and nothing else', () => {
    const Stateful = () => <i>{useState('x')[0]}</i>;
    expect(
      markup(
        <ul>
          {[1, 2].map((one) => (
            <li key={one}>{one}</li>
          ))}
          <Stateful />
        </ul>,
      ),
    ).toBe('<ul><li>1</li><li>2</li><i>x</i></ul>');
  });
});
