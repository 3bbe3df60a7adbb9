/**
 * Places that are known by their short name anywhere: a question about one of them is not answered by a report that does not
 * name it. Provinces, their capitals and other large cities of China, countries, continents and world bodies.
 */
export const GAZETTEER: readonly string[] = (
  '北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 ' +
  '石家庄 太原 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 海口 成都 贵阳 昆明 西安 兰州 西宁 台北 呼和浩特 南宁 拉萨 银川 乌鲁木齐 ' +
  '深圳 苏州 无锡 宁波 温州 厦门 青岛 大连 珠海 东莞 佛山 常州 徐州 南通 扬州 嘉兴 绍兴 金华 台州 泉州 烟台 潍坊 洛阳 襄阳 宜昌 ' +
  '九江 赣州 桂林 柳州 三亚 遵义 大理 丽江 宝鸡 延安 雄安 浦东 美国 英国 法国 德国 意大利 西班牙 俄罗斯 乌克兰 日本 韩国 朝鲜 印度 巴基斯坦 印尼 印度尼西亚 越南 泰国 缅甸 老挝 柬埔寨 马来西亚 新加坡 菲律宾 ' +
  '蒙古 哈萨克斯坦 伊朗 伊拉克 以色列 巴勒斯坦 叙利亚 土耳其 沙特 阿联酋 卡塔尔 埃及 南非 尼日利亚 肯尼亚 埃塞俄比亚 加拿大 墨西哥 巴西 阿根廷 智利 秘鲁 澳大利亚 新西兰 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 ' +
  '波兰 匈牙利 希腊 葡萄牙 奥地利 亚洲 非洲 欧洲 北美 南美 拉美 大洋洲 欧盟 东盟 联合国'
).split(' ');

/** Large cities of a province: a report on one of them is on the province too. Provinces whose cities go by no short name are left out. */
export const CITIES_OF: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  (
    '河北 石家庄 雄安;山西 太原;辽宁 沈阳 大连;吉林 长春;黑龙江 哈尔滨;江苏 南京 苏州 无锡 常州 徐州 南通 扬州;浙江 杭州 宁波 温州 嘉兴 绍兴 金华 台州;' +
    '安徽 合肥;福建 福州 厦门 泉州;江西 南昌 九江 赣州;山东 济南 青岛 烟台 潍坊;河南 郑州 洛阳;湖北 武汉 襄阳 宜昌;湖南 长沙;广东 广州 深圳 珠海 东莞 佛山;' +
    '海南 海口 三亚;四川 成都;贵州 贵阳 遵义;云南 昆明 大理 丽江;陕西 西安 宝鸡 延安;甘肃 兰州;青海 西宁;广西 南宁 桂林 柳州;西藏 拉萨;宁夏 银川;新疆 乌鲁木齐'
  )
    .split(';')
    .map((row) => row.split(' '))
    .map(([province = '', ...cities]) => [province, cities]),
);
