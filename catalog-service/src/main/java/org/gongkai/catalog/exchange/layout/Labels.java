package org.gongkai.catalog.exchange.layout;

import java.util.Map;
import org.gongkai.catalog.unit.AssignmentRole;
import org.gongkai.catalog.unit.CodeScheme;
import org.gongkai.catalog.unit.UnitKind;
import org.gongkai.catalog.unit.UnitLevel;

/** The Chinese words of values, as tables write them. */
final class Labels {

  static final Map<CodeScheme, String> CODE_SCHEMES =
      Map.of(CodeScheme.USCC, "统一社会信用代码", CodeScheme.OWN, "自编");

  static final Map<UnitKind, String> UNIT_KINDS =
      Map.of(
          UnitKind.GOVERNMENT, "人民政府",
          UnitKind.DEPARTMENT, "部门",
          UnitKind.DISPATCHED_AGENCY, "派出机关",
          UnitKind.PARTY_ORGAN, "党委部门",
          UnitKind.PUBLIC_INSTITUTION, "事业单位",
          UnitKind.ENTERPRISE, "企业",
          UnitKind.SOCIAL_ORGANISATION, "社会组织",
          UnitKind.OTHER, "其他");

  static final Map<UnitLevel, String> UNIT_LEVELS =
      Map.of(
          UnitLevel.NATION, "国家级",
          UnitLevel.PROVINCE, "省级",
          UnitLevel.CITY, "市级",
          UnitLevel.COUNTY, "县级",
          UnitLevel.TOWNSHIP, "乡级",
          UnitLevel.VILLAGE, "村级");

  static final Map<AssignmentRole, String> ROLES =
      Map.of(
          AssignmentRole.LEAD, "牵头",
          AssignmentRole.RESPONSIBLE, "责任",
          AssignmentRole.COOPERATING, "配合",
          AssignmentRole.COORDINATING, "综合协调",
          AssignmentRole.ORGANISING, "组织领导",
          AssignmentRole.GUIDING, "指导");

  private Labels() {}
}
