package org.gongkai.catalog.exchange.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A standard directory table as counties publish it: merged cells, two header rows, ticks, notes.
 */
public final class DirectoryTableSample {

  static final String LAW = "【法律】《中华人民共和国老年人权益保障法》第三十一条";
  static final String BASIS = "【行政法规】《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条、《社会救助暂行办法》（国务院令第649号）";
  static final String TWENTY = "自信息形成或变更之日起20个工作日内";
  static final String WEBSITE = "■政府网站 □政府公报 □两微一端 □发布会/听证会\n■公开查阅点 ■政务服务中心 □精准推送 □其他____";
  static final String BOARD = "■政府网站 □两微一端 ■社区/企事业单位/村公示栏(电子屏)\n□入户/现场 □精准推送";

  /** 一级, 二级, 要素, 依据, 时限, 主体, 渠道, 全社会, 特定, 主动, 依申请, 县, 乡, 村. */
  static final List<List<String>> ROWS =
      List.of(
          row(
              "综合业务",
              "政策法规文件",
              "●规章\n●规范性文件\n●各类通知",
              BASIS,
              TWENTY,
              "市民政局",
              WEBSITE,
              "√",
              "",
              "√",
              "",
              "√",
              "",
              ""),
          row(
              "综合业务",
              "监督检查",
              "●社会救助信访通讯地址\n●社会救助投诉举报电话",
              BASIS,
              TWENTY,
              "市民政局",
              WEBSITE,
              "√",
              "",
              "√",
              "",
              "√",
              "",
              ""),
          row(
              "最低生活保障",
              "办事指南",
              "●办理事项\n●办理条件\n●申请材料\n●办理流程\n●办理时间、地点\n●联系方式",
              BASIS,
              TWENTY,
              "市民政局、各县（市）区",
              WEBSITE,
              "√",
              "",
              "√",
              "",
              "√",
              "√",
              ""),
          row(
              "最低生活保障",
              "审核信息",
              "●初审对象名单及相关材料\n●民主评议等情况",
              BASIS,
              "公示期不得少于7天",
              "各县（市）区",
              BOARD,
              "",
              "本村（社区）居民",
              "√",
              "",
              "",
              "√",
              "√"),
          row(
              "最低生活保障",
              "审批信息",
              "●低保对象名单及相关材料",
              BASIS,
              "长期",
              "各县（市）区",
              BOARD,
              "",
              "本村（社区）居民",
              "√",
              "",
              "√",
              "√",
              "√"),
          row(
              "特困人员救助供养",
              "政策法规文件",
              "●《社会救助暂行办法》\n●各地配套政策法规文件",
              BASIS,
              TWENTY,
              "市民政局",
              WEBSITE,
              "√",
              "",
              "√",
              "",
              "√",
              "",
              ""),
          row(
              "临时救助",
              "救助标准",
              "●临时救助标准",
              BASIS,
              "及时",
              "市民政局、市财政局按职责分工分别负责",
              WEBSITE,
              "√",
              "",
              "√",
              "",
              "√",
              "",
              ""),
          row(
              "养老服务",
              "老年人补贴名称与各项补贴申领及申请审批程序",
              "●高龄津贴\n●养老服务补贴\n●护理补贴",
              LAW + "\n" + BASIS,
              TWENTY,
              "市民政局牵头负责；市财政局、市人社局配合",
              WEBSITE,
              "√",
              "",
              "√",
              "",
              "√",
              "√",
              ""),
          row(
              "养老服务",
              "养老机构行政处罚",
              "●行政处罚事项及标准\n●行政处罚结果",
              BASIS,
              "自作出行政决定之日起7个工作日内",
              "市民政局",
              WEBSITE,
              "√",
              "",
              "√",
              "",
              "√",
              "",
              ""),
          row(
              "养老服务",
              "补贴发放名单",
              "●申请人姓名\n●补贴金额",
              BASIS,
              "每月10日前",
              "各县（市）区",
              BOARD,
              "",
              "本人",
              "",
              "√",
              "√",
              "",
              ""));

  private static final List<String> UPPER =
      List.of(
          "序号",
          "公开事项",
          "",
          "公开内容（要素）",
          "公开依据",
          "公开时限",
          "公开主体",
          "公开渠道和载体",
          "公开对象",
          "",
          "公开方式",
          "",
          "公开层级",
          "",
          "");
  private static final List<String> LOWER =
      List.of(
          "",
          "一级事项",
          "二级事项",
          "",
          "",
          "",
          "",
          "",
          "全社会",
          "特定群体（请写明）",
          "主动",
          "依申请公开",
          "县级",
          "乡（镇）级",
          "村（社区）级");

  private DirectoryTableSample() {}

  private static List<String> row(String... cells) {
    return List.of(cells);
  }

  static void xlsx(OutputStream out) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("社会救助领域");
      CellStyle wrapped = book.createCellStyle();
      wrapped.setWrapText(true);
      sheet.createRow(0).createCell(0).setCellValue("长春市社会救助和社会福利领域基层政务公开标准目录");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 14));
      header(sheet, wrapped);
      int first = 3;
      for (int i = 0; i < ROWS.size(); i++) {
        Row row = sheet.createRow(first + i);
        cell(row, 0, null, wrapped).setCellValue(i + 1);
        boolean sameAsAbove = i > 0 && ROWS.get(i - 1).get(0).equals(ROWS.get(i).get(0));
        for (int column = 0; column < ROWS.get(i).size(); column++) {
          String text = column == 0 && sameAsAbove ? "" : ROWS.get(i).get(column);
          cell(row, column + 1, text, wrapped);
        }
      }
      mergeLevel1(sheet, first);
      int end = first + ROWS.size();
      sheet.createRow(end + 1).createCell(0).setCellValue("注：公开时限另有规定的，从其规定。");
      sheet.addMergedRegion(new CellRangeAddress(end + 1, end + 1, 0, 14));
      book.write(out);
    }
  }

  private static void header(Sheet sheet, CellStyle style) {
    Row upper = sheet.createRow(1);
    Row lower = sheet.createRow(2);
    for (int column = 0; column < UPPER.size(); column++) {
      cell(upper, column, UPPER.get(column), style);
      cell(lower, column, LOWER.get(column), style);
      if (LOWER.get(column).isEmpty()) {
        sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
      }
    }
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 8, 9));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 10, 11));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 12, 14));
  }

  private static void mergeLevel1(Sheet sheet, int first) {
    int from = 0;
    for (int i = 1; i <= ROWS.size(); i++) {
      if (i == ROWS.size() || !ROWS.get(i).get(0).equals(ROWS.get(from).get(0))) {
        if (i - from > 1) {
          sheet.addMergedRegion(new CellRangeAddress(first + from, first + i - 1, 1, 1));
        }
        from = i;
      }
    }
  }

  private static Cell cell(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (text != null && !text.isEmpty()) {
      cell.setCellValue(text);
    }
    return cell;
  }
}
