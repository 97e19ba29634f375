import type { Source } from '../../types.js';
import { naturalEarth, putinMeetings, travelsAbroad, visitsByLeaders } from '../shared.js';

/** Everything that the set rests on. */
export const sources: readonly Source[] = [
  visitsByLeaders,
  travelsAbroad,
  putinMeetings,
  naturalEarth,
  {
    id: 'g20-cd',
    title: 'Backgrounder: Chronology of previous G20 summits',
    publisher: 'China Daily / Xinhua',
    date: '2014-11-14',
    url: 'http://www.chinadaily.com.cn/world/2014xiattendg20/2014-11/14/content_18915858.htm',
  },
  {
    id: 'g20-off',
    title: 'Timeline of G20 Meetings (2008 – Present)',
    publisher: 'offbeaty.com',
    date: '2026',
    url: 'https://offbeaty.com/?p=805',
  },
  {
    id: 'g20-sandbox',
    title: 'Table of G20 host leaders and summit dates',
    publisher: 'Wikipedia user page',
    url: 'https://en.m.wikipedia.org/wiki/User:Gudi129/sandbox',
  },
  {
    id: 'g20-bond',
    title: 'G20 (summit list; Los Cabos 18–19 June 2012)',
    publisher: 'Bond',
    date: '2014',
    url: 'http://www.bond.org.uk/g20',
  },
  {
    id: 'g20-jj',
    title: 'G-20 Summits: List of Summits and Members',
    publisher: 'Jagran Josh',
    date: '2020-03-26',
    url: 'https://www.jagranjosh.com/general-knowledge/g-20-summits-1561617807-1',
  },
  {
    id: 'g20-hz',
    title: '11th G20 Summit, Hangzhou, September 4-5',
    publisher: 'World Farmers’ Organisation',
    date: '2016-09-05',
    url: 'http://www.wfo-oma.org/calendar/11th-g20-summit-hangzhou-zhejiang-september-4-5.html',
  },
  {
    id: 'g20-b20',
    title: 'About G20 (list of summits)',
    publisher: 'B20 Indonesia',
    date: '2022',
    url: 'https://www.b20indonesia2022.org/about-g20',
  },
  {
    id: 'g20-upsc',
    title: 'G-20 (2020 summit held virtually)',
    publisher: 'UPSC Planner',
    url: 'https://upscplanner.com/g-20-group-of-20-countries',
  },
  {
    id: 'g20-bs',
    title: 'G-20 Presidency handed over to India (Bali closing, 16 Nov)',
    publisher: 'Business Standard',
    date: '2022-11-17',
    url: 'https://www.business-standard.com/article/news-cm/g-20-presidency-handed-over-to-india-122111600797_1.html',
  },
  {
    id: 'g20-joburg',
    title: 'G20 adopts leaders’ declaration despite US boycott',
    publisher: 'Saudi Gazette / EPA',
    date: '2025-11-22',
    url: 'https://cdn.saudigazette.com.sa/article/656774/World/G20-adopts-declaration-at-Johannesburg-summit-despite-US-boycott',
  },
  {
    id: 'g20-joburg2',
    title: 'South Africa judges G20 summit a triumph',
    publisher: 'Channel NewsAsia',
    date: '2025-11-24',
    url: 'https://www.channelnewsasia.com/world/south-africa-judges-g20-summit-triumph-multilateralism-despite-us-no-show-5485816',
  },
];
