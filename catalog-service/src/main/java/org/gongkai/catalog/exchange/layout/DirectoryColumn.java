package org.gongkai.catalog.exchange.layout;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.catalog.exchange.cell.ChannelNames;

/** The columns of the standard directory table, and four of our own at its right end. */
public enum DirectoryColumn {
  /** 序号. */
  NUMBER("序号"),
  /** 公开事项/一级事项. */
  LEVEL1("(?:公开)?事项(?:名称)?/?(?:一级事项)?|一级事项"),
  /** 公开事项/二级事项. */
  LEVEL2("(?:(?:公开)?事项(?:名称)?/)?二级事项"),
  /** 公开内容（要素）. */
  ELEMENTS("公开内容.*"),
  /** 公开依据. */
  BASIS("公开依据.*|法律依据"),
  /** 公开时限. */
  LIMIT("公开时限.*"),
  /** 公开主体. */
  SUBJECT("公开(?:责任)?主体.*|责任主体"),
  /** 公开渠道和载体, as a list of names or of ticks. */
  CHANNELS("公开渠道.*"),
  /** One column of ticks per channel. */
  CHANNEL_TICK(null),
  /** 公开对象/全社会. */
  AUDIENCE_ALL("公开对象/全社会.*"),
  /** 公开对象/特定群体. */
  AUDIENCE_SPECIFIC("公开对象/特定.*"),
  /** 公开方式/主动. */
  METHOD_PROACTIVE("公开方式/主动.*"),
  /** 公开方式/依申请. */
  METHOD_ON_APPLICATION("公开方式/依申请.*"),
  /** 公开层级/县级 and its neighbours. */
  LEVEL_TICK("公开层级/.*级?"),
  /** 监督渠道: where the public turns with a complaint. */
  SUPERVISION("监督渠道.*|监督(?:投诉)?(?:服务)?电话|投诉举报(?:渠道|方式|电话)"),
  /** 领域. */
  DOMAIN("(?:公开|所属)?领域"),
  /** 事项编码: tells which item of the catalogue a row is. */
  CODE("事项编码"),
  /** 生效日期. */
  EFFECTIVE("生效日期");

  private final Pattern title;

  DirectoryColumn(String title) {
    this.title = title == null ? null : Pattern.compile(title);
  }

  /** The column of a title path; brackets and their contents do not matter. */
  static Optional<DirectoryColumn> of(String path) {
    String bare = path.replaceAll("[（(][^（()）]*[）)]", "").replaceAll("[*＊]", "");
    int slash = bare.lastIndexOf('/');
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean underChannels = slash > 0 && bare.startsWith("公开渠道");
    if (underChannels && ChannelNames.find(last).isPresent()) {
      return Optional.of(CHANNEL_TICK);
    }
    for (DirectoryColumn column : values()) {
      if (column.title != null && column.title.matcher(bare).matches()) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}
