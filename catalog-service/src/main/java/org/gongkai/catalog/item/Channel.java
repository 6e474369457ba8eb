package org.gongkai.catalog.item;

/** Where an item is made public (公开渠道和载体): the tick-list of the standard catalogue. */
public enum Channel {
  /** 政府网站. */
  GOVERNMENT_WEBSITE,
  /** 政府公报. */
  GAZETTE,
  /** 两微一端, 政务新媒体. */
  SOCIAL_MEDIA,
  /** 发布会, 听证会. */
  PRESS_CONFERENCE,
  /** 广播电视, 新闻媒体. */
  BROADCAST,
  /** 纸质媒体. */
  PRINT_MEDIA,
  /** 公开查阅点. */
  READING_POINT,
  /** 政务服务中心, 政务服务平台. */
  SERVICE_CENTRE,
  /** 便民服务站. */
  CONVENIENCE_STATION,
  /** 入户, 现场. */
  HOME_VISIT,
  /** 公告栏, 公示栏. */
  NOTICE_BOARD,
  /** 电子显示屏. */
  ELECTRONIC_SCREEN,
  /** 精准推送. */
  TARGETED_PUSH,
  /** 手机短信. */
  SMS,
  /** 宣传手册. */
  LEAFLET,
  /** 12345 政务服务热线. */
  HOTLINE,
  /** 投资项目在线审批监管平台. */
  PROJECT_APPROVAL_PLATFORM,
  /** 公共资源交易平台. */
  TRADING_PLATFORM,
  /** 信用中国网站. */
  CREDIT_CHINA,
  /** 招标投标公共服务平台. */
  TENDER_PLATFORM,
  /** 国家级信息平台. */
  NATIONAL_PLATFORM,
  /** 其他. */
  OTHER
}
