const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const DOUBLE = ['欧阳', '上官', '司马', '诸葛', '皇甫', '东方', '尉迟', '公孙', '慕容', '令狐', '夏侯', '司徒'];

const singles = new Set(SINGLE);

const surnameUnits = new Set(Array.from(SINGLE, (c) => c.charCodeAt(0)));

/** Whether a UTF-16 code unit is a surname of one character. */
export function isSurname(unit: number): boolean {
  return surnameUnits.has(unit);
}

/** Whether 2 to 4 Han characters can be a person's name: a known surname first. Many words pass; few names fail. */
export function mayBeName(text: string): boolean {
  if (!/^[\p{Script=Han}]{2,4}$/u.test(text)) return false;
  if (DOUBLE.some((d) => text.startsWith(d))) return text.length > 2;
  return text.length <= 3 && singles.has(text[0] ?? '');
}
