package org.gongkai.catalog.exchange.cell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.catalog.item.Channel;

/**
 * The channels (公开渠道和载体) as the standard directory table and its kin in the provinces write them.
 * Pure.
 */
public final class ChannelNames {

  private static final Map<Channel, Name> NAMES = new EnumMap<>(Channel.class);

  static {
    name(
        Channel.GOVERNMENT_WEBSITE,
        "政府网站",
        "(?:市|县|区|乡镇)?(?:人民)?政府(?:门户)?网站?|门户网站|(?:本)?(?:单位|部门)网站");
    name(Channel.GAZETTE, "政府公报", "(?:政府)?公报");
    name(Channel.SOCIAL_MEDIA, "两微一端", "[两双]微一端|政务新媒体|新媒体|微信.*|微博.*|(?:手机)?客户端");
    name(Channel.PRESS_CONFERENCE, "发布会/听证会", "(?:新闻)?发布会.*|听证会");
    name(Channel.BROADCAST, "广播电视", "广播.*|电视.*|新闻媒体");
    name(Channel.PRINT_MEDIA, "纸质媒体", "纸质媒体|报纸|报刊");
    name(Channel.READING_POINT, "公开查阅点", "(?:政府)?(?:信息)?公开查阅点|(?:信息)?查阅(?:点|场所)");
    name(Channel.SERVICE_CENTRE, "政务服务中心", "政务服务(?:中心|大厅|平台|网).*|办事大厅|办公(?:地点|场所)");
    name(Channel.CONVENIENCE_STATION, "便民服务站", "便民服务(?:站|点|中心)");
    name(Channel.HOME_VISIT, "入户/现场", "入户.*|现场.*");
    name(Channel.NOTICE_BOARD, "社区/企事业单位/村公示栏(电子屏)", ".*公[示告]栏.*|标识牌");
    name(Channel.ELECTRONIC_SCREEN, "电子显示屏", "电子(?:显示)?屏|(?:电子)?触摸屏");
    name(Channel.TARGETED_PUSH, "精准推送", "精准推送|定向发布");
    name(Channel.SMS, "手机短信", "(?:手机)?短信");
    name(Channel.LEAFLET, "宣传手册", "宣传(?:手册|册|单|资料)|明白[纸卡]");
    name(Channel.HOTLINE, "12345政务服务热线", ".*12345.*|(?:政务)?(?:服务)?热线");
    name(Channel.PROJECT_APPROVAL_PLATFORM, "投资项目在线审批监管平台", ".*项目在线审批监管平台.*");
    name(Channel.TRADING_PLATFORM, "公共资源交易平台", ".*公共资源交易(?:平台|网|中心).*");
    name(Channel.CREDIT_CHINA, "信用中国网站", ".*信用中国.*");
    name(Channel.TENDER_PLATFORM, "招标投标公共服务平台", ".*招标投标公共服务平台.*");
    name(Channel.NATIONAL_PLATFORM, "国家级信息平台", "国家.*平台");
    name(Channel.OTHER, "其他", "其[他它].*");
  }

  private ChannelNames() {}

  /** The channel of that name. */
  public static Optional<Channel> find(String name) {
    String plain = CellText.plain(name).replaceAll("[_:：]+$", "");
    return NAMES.entrySet().stream()
        .filter(entry -> entry.getValue().matches(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The name that the standard table gives the channel. */
  public static String of(Channel channel) {
    return NAMES.get(channel).label();
  }

  /** All names, in the order of the standard table. */
  public static List<String> all() {
    return NAMES.values().stream().map(Name::label).toList();
  }

  private static void name(Channel channel, String label, String others) {
    NAMES.put(channel, new Name(label, CellText.plain(label), Pattern.compile(others)));
  }

  private record Name(String label, String plain, Pattern others) {
    boolean matches(String name) {
      return plain.equals(name) || others.matcher(name).matches();
    }
  }
}
