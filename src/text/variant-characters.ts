/**
 * Other ways to print a character (异体字, 旧字形) that conversion to simplified script leaves alone, each before the standard
 * one. Characters of their own that names are written with, such as 喆 and 堃, are not among them.
 */
const PAIRS =
  '鬪斗 鬦斗 衞卫 竝并 敍叙 緖绪 堦阶 礮炮 砲炮 粧妆 缐线 姪侄 姸妍 寳宝 嵒岩 巗岩 攷考 暎映 朶朵 栢柏 欵款 氷冰 濬浚 犂犁 痺痹 碁棋 碪砧 稾稿 窓窗 窻窗 籖签 肧胚 艶艳 ' +
  '葠参 蘂蕊 袴裤 譌讹 䜩宴 賸剩 逈迥 隄堤 隣邻 飇飙 餽馈 騐验 鷰燕 髙高 淸清 靑青 郷乡 鄕乡 値值 戸户 囯国 鍳鉴 覩睹 徧遍 徃往 歴历 暦历 猨猿 緜绵 罇樽 脇胁 脗吻 葢盖 ' +
  '蠭蜂 詧察 貭质 輭软 韤袜 餧喂 駞驼 麤粗 鼃蛙 凴凭 勦剿 叅参 呪咒 墖塔 壻婿 娬妩 寕宁 寑寝 庻庶 廹迫 彊强 恠怪 慙惭 抝拗 捄救 搨拓 槕桌 毬球 湼涅';

/** From a variant to the standard character, both a code unit. */
export const VARIANT_CHARACTERS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map(([variant = '', standard = '']) => [variant, standard]),
);
