import assert from 'node:assert/strict';
import { plainLetters } from '../../src/catalog/plain-letters.ts';

describe('plain letters', () => {
  const typed = {
    Łódź: 'lodz',
    Øresund: 'oresund',
    Straße: 'strasse',
    STRASSE: 'strasse',
    Đà_Nẵng: 'da_nang',
    İstanbul: 'istanbul',
    Iğdır: 'igdir',
    Hafnarfjörður: 'hafnarfjordur',
    Ærø: 'aero',
    Þingvellir: 'thingvellir',
    Ｇ４２: 'g42',
    'Forêt № 2': 'foret no 2',
    北京: '北京',
    Москва: 'москва',
  };

  it('are what people type to find a name, however its letters are composed', () => {
    for (const [name, plain] of Object.entries(typed)) {
      for (const form of ['NFC', 'NFD'] as const)
        assert.equal(plainLetters(name.normalize(form)), plain, name);
    }
  });
});
