import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Edge, Refusal } from '../../../src/vscode/edge.ts';
import { Disposable, editor } from '../../support/vscode.ts';
import { CancellationError } from '../../support/vscode-editor.ts';
import { EventEmitter, Uri } from '../../support/vscode-values.ts';
import { until } from '../support/until.ts';
import { lensOf, putCatalog, sound, started } from './support/started.ts';

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('the edge', () => {
  let edge: Edge;
  beforeEach(() => {
    editor.reset();
    edge = new Edge(editor.log as unknown as vscode.LogOutputChannel);
  });

  const hover = (provideHover: (...args: unknown[]) => unknown): ((...args: unknown[]) => unknown) => {
    let registered: { provideHover: typeof provideHover } | undefined;
    const register = (_: string, provider: { provideHover: typeof provideHover }): Disposable => {
      registered = provider;
      return new Disposable(() => undefined);
    };
    edge.provide(register, 'yaml', { provideHover });
    return (...args) => registered!.provideHover(...args);
  };
  const document = { uri: Uri.file('/work/a b.yaml') };

  it('answers empty for a provider that throws, and logs what was asked, of which file, with the stack', async () => {
    const failed = Promise.resolve(
      hover(() => {
        throw new Error('no such thing');
      })(document),
    );
    assert.equal(await failed, undefined);
    assert.equal(await hover(() => Promise.reject(new Error('later')))(document), undefined);
    assert.match(
      editor.errors[0]!,
      /^provideHover of file:\/\/\/work\/a%20b\.yaml failed: Error: no such thing\n {4}at /,
    );
    assert.match(editor.errors[1]!, /failed: Error: later\n/);
  });

  it('answers what the provider answers, and lets it be what it is', async () => {
    class Provider {
      readonly #answer = 'an answer';
      provideHover(): string {
        return this.#answer;
      }
    }
    const provider = new Provider();
    assert.equal(await hover(() => provider.provideHover())(document), 'an answer');
  });

  it('asks nothing that was cancelled before, and answers nothing that was cancelled meanwhile', async () => {
    const token = { isCancellationRequested: true };
    let asked = 0;
    assert.equal(await hover(() => (asked += 1))(document, token), undefined);
    assert.equal(asked, 0);
    token.isCancellationRequested = false;
    const answer = hover(() => Promise.resolve('late'))(document, token);
    token.isCancellationRequested = true;
    assert.equal(await answer, undefined);
    await hover(() => Promise.reject(new CancellationError()))(document);
    assert.deepEqual(editor.errors, []);
  });

  it('lets a refusal pass, which is for the user', () => {
    assert.throws(
      () =>
        hover(() => {
          throw new Refusal('There is no id here.');
        })(document),
      /There is no id here\./,
    );
    assert.deepEqual(editor.errors, []);
  });

  it('says that a command failed, and leads to the log', async () => {
    editor.press = (_, buttons) => buttons[0];
    edge.command('aiFactories.x', () => Promise.reject(new Error('the disk is full')));
    assert.equal(await editor.execute('aiFactories.x', document.uri), undefined);
    await aMoment();
    assert.deepEqual(editor.said, ['error: This did not work: the disk is full', 'log: shown']);
    assert.match(
      editor.errors[0]!,
      /^command aiFactories\.x of file:\/\/\/work\/a%20b\.yaml failed: Error: the disk is full\n/,
    );
  });

  it('says what a command refuses, and logs nothing', async () => {
    edge.command('aiFactories.x', () => {
      throw new Refusal('There is no list.');
    });
    await editor.execute('aiFactories.x');
    await aMoment();
    assert.deepEqual([editor.said, editor.errors], [['warning: There is no list.'], []]);
  });

  it('hears on, and lets others hear, where a listener throws', () => {
    const event = new EventEmitter<number>();
    const heard: number[] = [];
    edge.on('first', event.event as vscode.Event<number>, () => {
      throw new Error('deaf');
    });
    edge.on('second', event.event as vscode.Event<number>, (n) => heard.push(n));
    event.fire(1);
    event.fire(2);
    assert.deepEqual(heard, [1, 2]);
    assert.equal(editor.errors.length, 2);
  });

  it('guards timers and what nobody waits for', async () => {
    edge.after('a timer', 0, () => {
      throw new Error('too late');
    });
    edge.start('something', () => Promise.reject(new Error('alone')));
    await aMoment();
    assert.deepEqual(editor.errors.map((line) => line.split('\n')[0]).sort(), [
      'a timer failed: Error: too late',
      'something failed: Error: alone',
    ]);
  });

  it('does one of several things by itself', async () => {
    assert.equal(await edge.attempt<number>('one', () => Promise.reject(new Error('not this'))), undefined);
    assert.equal(await edge.attempt('another', () => 2), 2);
    assert.match(editor.errors.join(), /^one failed: Error: not this/);
  });
});

describe('a failure', () => {
  it('is told by a language status item, which leads to the log; all else goes on', async () => {
    editor.reset();
    putCatalog('/work/catalog');
    await started('/work');
    assert.equal(editor.statuses.has('aiFactories.failure'), false);
    const { provideHover } = editor.providers.get('hover')!;
    assert.equal(
      await provideHover!({ uri: Uri.file('/work/catalog/factories/alpha.yaml') }, undefined),
      undefined,
    );
    const item = await until('the item', () => editor.statuses.get('aiFactories.failure'));
    assert.equal(item.text, 'Something went wrong');
    await editor.execute((item.command as { command: string }).command);
    assert.deepEqual(editor.said, ['log: shown']);
    assert.match((await lensOf('/work/catalog/factories/alpha.yaml'))!, /^#\d/);
    assert.ok(sound['catalog.yaml']);
  });
});
