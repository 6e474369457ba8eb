package org.gongkai.catalog.exchange.sample;

/** Lists of units and groups, as a spreadsheet program saves them. */
public final class ListSamples {

  static final String UNITS =
      """
      机构代码,名称,简称,机构类型,层级,行政区划代码,上级单位,成立日期,撤销日期,承继单位,属性
      220100-TYJRSWJ,长春市退役军人事务局,市退役军人局,部门,市级,220100,220100-GOV,2019-01-25,,,
      220100-YBJ,长春市医疗保障局,市医保局,部门,市级,220100,220100-GOV,2019年1月25日,,,
      220100-CSGLJ,长春市城市管理局,市城管局,部门,市级,220100,220100-GOV,2019/4/1,,,PENALTY_POWER
      220100-JZGLZ,长春市救助管理站,市救助站,事业单位,市级,220100,220100-MZJ,,,,PUBLIC_WELFARE_INSTITUTION
      220100-CSZH,长春市慈善总会,市慈善总会,社会组织,市级,220100,220100-MZJ,,,,PUBLIC_WELFARE_INSTITUTION
      """;

  static final String GROUPS =
      """
      代码,名称,定义方式,成员,属性,机构类型,层级,行政区划代码,领域,事项,角色
      CCS-G-RESCUE,市级社会救助单位,LISTED,220100-MZJ；220100-JZGLZ,,,,,,,
      CCS-G-PENALTY,具有行政处罚权的市级部门,BY_ATTRIBUTE,,PENALTY_POWER,部门,市级,220100,,,
      CCS-G-LEADS,社会救助领域牵头单位,BY_REFERENCE,,,,,,CC18-D2,,牵头
      """;

  private ListSamples() {}
}
