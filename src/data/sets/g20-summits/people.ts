import type { Participant } from '../../types.js';

/** The hosts, in order of appearance, and their guests. */
export const participants: readonly Participant[] = [
  {
    id: 'george-w-bush',
    name: 'George W. Bush',
    role: 'Host',
  },
  {
    id: 'g20',
    name: 'G20 members',
  },
  {
    id: 'gordon-brown',
    name: 'Gordon Brown',
    role: 'Host',
  },
  {
    id: 'barack-obama',
    name: 'Barack Obama',
    role: 'Host',
  },
  {
    id: 'stephen-harper',
    name: 'Stephen Harper',
    role: 'Host',
  },
  {
    id: 'lee-myung-bak',
    name: 'Lee Myung-bak',
    role: 'Host',
  },
  {
    id: 'nicolas-sarkozy',
    name: 'Nicolas Sarkozy',
    role: 'Host',
  },
  {
    id: 'felipe-calderon',
    name: 'Felipe Calderón',
    role: 'Host',
  },
  {
    id: 'vladimir-putin',
    name: 'Vladimir Putin',
    role: 'Host',
  },
  {
    id: 'tony-abbott',
    name: 'Tony Abbott',
    role: 'Host',
  },
  {
    id: 'recep-tayyip-erdogan',
    name: 'Recep Tayyip Erdoğan',
    role: 'Host',
  },
  {
    id: 'xi-jinping',
    name: 'Xi Jinping',
    role: 'Host',
  },
  {
    id: 'angela-merkel',
    name: 'Angela Merkel',
    role: 'Host',
  },
  {
    id: 'mauricio-macri',
    name: 'Mauricio Macri',
    role: 'Host',
  },
  {
    id: 'shinzo-abe',
    name: 'Shinzō Abe',
    role: 'Host',
  },
  {
    id: 'king-salman',
    name: 'King Salman',
    role: 'Host',
  },
  {
    id: 'mario-draghi',
    name: 'Mario Draghi',
    role: 'Host',
  },
  {
    id: 'joko-widodo',
    name: 'Joko Widodo',
    role: 'Host',
  },
  {
    id: 'narendra-modi',
    name: 'Narendra Modi',
    role: 'Host',
  },
  {
    id: 'luiz-inacio-lula-da-silva',
    name: 'Luiz Inácio Lula da Silva',
    role: 'Host',
  },
  {
    id: 'cyril-ramaphosa',
    name: 'Cyril Ramaphosa',
    role: 'Host',
  },
];
