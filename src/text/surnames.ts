/** Common surnames: a word of two or three characters that begins with one may well be a name. */
const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾' +
  '毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳阳管柴蒙鲍华喻祁蒲房' +
  '滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
/** Rarer ones, most of them first characters of everyday words: they count only where a name is to be expected. */
const RARE =
  '水云奚昌凤花廉乐皮元湛禹狄贝计伏谈茅强危支宣郁杭洪诸嵇荀家封芮储班仰秋伊厉束幸薄印邰从鄂索咸籍赖蔺屠阴胥能苍双闻贡劳扶堵宰雍寿通扈燕冀浦别习鱼容慎戈庾终居衡步都满弘匡国广东沃利越隆' +
  '晁勾融訾那养鞠须丰巢相后荆红权盖益桓公占旷鄢';
const DOUBLE = '欧阳 上官 司马 诸葛 皇甫 东方 尉迟 公孙 慕容 令狐 夏侯 司徒 长孙 端木'.split(' ');

/** 1 for each code unit that is one: asked for every character of a page. */
const common = new Uint8Array(0x10000);
for (const surname of COMMON) common[surname.charCodeAt(0)] = 1;

/** Whether a UTF-16 code unit is a common surname of one character. */
export function isSurname(unit: number): boolean {
  return common[unit] === 1;
}

/** Whether 2 to 4 Han characters can be a person's name: a common surname first. Many words pass; few names fail. */
export function mayBeName(text: string): boolean {
  if (!/^[\p{Script=Han}]{2,4}$/u.test(text)) return false;
  if (DOUBLE.some((d) => text.startsWith(d))) return text.length > 2;
  return text.length <= 3 && isSurname(text.charCodeAt(0));
}

/** Common ones that after a title begin a word more often than a name: 老师商量, 委员付出. */
const WORD_STARTS = '丛付兰商岳巫芦苑迟阳麦';
const EXPECTED = Array.from(COMMON + RARE, (c) => (WORD_STARTS.includes(c) ? '' : c)).join('');

/** Source of a pattern that matches a surname, rare ones too, where a name is to be expected; for simplified script. */
export const SURNAME = `(?:${DOUBLE.join('|')}|[${EXPECTED}])`;
