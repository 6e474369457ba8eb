package org.gongkai.catalog.exchange.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.gongkai.catalog.item.Channel;
import org.gongkai.catalog.item.LegalBasis;
import org.junit.jupiter.api.Test;

class OtherCellsTest {

  @Test
  void a_tag_stands_for_all_titles_until_the_next_tag() {
    // Given
    String cell =
        "【法律】《中华人民共和国行政许可法》第四十条\n"
            + "【行政法规】《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条、第二十一条；《社会救助暂行办法》\n"
            + "【部门规章及规范性文件】《国务院办公厅关于印发〈开展基层政务公开标准化规范化试点工作方案〉的通知》（国办发〔2017〕42号）";

    // When
    List<LegalBasis> bases = LegalBasisParser.read(cell);

    // Then
    assertEquals(
        List.of(
            new LegalBasis("法律", "中华人民共和国行政许可法", null, "第四十条"),
            new LegalBasis("行政法规", "中华人民共和国政府信息公开条例", "国务院令第711号", "第二十条、第二十一条"),
            new LegalBasis("行政法规", "社会救助暂行办法", null, null),
            new LegalBasis(
                "部门规章及规范性文件", "国务院办公厅关于印发〈开展基层政务公开标准化规范化试点工作方案〉的通知", "国办发〔2017〕42号", null)),
        bases);
  }

  @Test
  void words_outside_of_titles_are_kept_and_list_marks_are_not() {
    assertEquals(
        List.of(
            new LegalBasis(null, "政府信息公开条例", null, null),
            new LegalBasis(null, "各地相关规定", null, null)),
        LegalBasisParser.read("1.《政府信息公开条例》、\n2.各地相关规定".replace("2.", "")));
  }

  @Test
  void a_title_inside_a_title_does_not_end_it() {
    assertEquals("关于印发《办法》的通知", LegalBasisParser.read("《关于印发《办法》的通知》").get(0).title());
  }

  @Test
  void only_the_ticked_channels_of_a_list_count() {
    assertEquals(List.of("政府网站", "两微一端"), Ticks.ticked("■政府网站  □政府公报\n■两微一端 □发布会/听证会\n□其他_____"));
    assertEquals(List.of("政府网站", "公开查阅点"), Ticks.ticked("政府网站、公开查阅点"));
  }

  @Test
  void a_tick_is_one_sign() {
    assertTrue(Ticks.isTick(" √ "));
    assertTrue(Ticks.isBlank("□"));
    assertFalse(Ticks.isTick("救助对象"));
    assertFalse(Ticks.isBlank("救助对象"));
  }

  @Test
  void every_channel_is_found_by_the_name_the_export_writes() {
    for (Channel channel : Channel.values()) {
      assertEquals(Optional.of(channel), ChannelNames.find(ChannelNames.of(channel)));
    }
    assertEquals(Optional.empty(), ChannelNames.find("飞鸽传书"));
  }

  @Test
  void numbered_contents_are_cut_only_where_the_sequence_goes_on() {
    // Given
    String cell = "包括精准扶贫等方面信息。1.及时公开3.5亿元资金。2.向特定群体公开第2项情况。3.注重利用技术手段。";

    // When
    NumberedText text = NumberedText.of(cell);

    // Then
    assertEquals("包括精准扶贫等方面信息。", text.preamble());
    assertEquals(List.of("及时公开3.5亿元资金。", "向特定群体公开第2项情况。", "注重利用技术手段。"), text.parts());
  }

  @Test
  void contents_without_numbers_are_one_part() {
    assertEquals(List.of("公开文化遗产保护等情况。"), NumberedText.of("公开文化遗产保护等情况。").parts());
  }
}
