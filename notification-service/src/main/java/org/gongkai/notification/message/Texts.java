package org.gongkai.notification.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** What messages say, in Chinese. {@link EnglishTexts} says the same in English. */
@MessageBundle(value = "notice", locale = "zh-CN")
public interface Texts {

  @Message("【提醒】“{title}”距截止还有 {days} 个工作日，截止日 {dueOn}")
  String dueIn(String title, int days, LocalDate dueOn);

  @Message("【今日截止】“{title}”应于今日（{dueOn}）完成")
  String dueToday(String title, LocalDate dueOn);

  @Message("【即将截止】“{title}”截止日为 {dueOn}（{weekday}），此前已无其他工作日")
  String dueOffDay(String title, LocalDate dueOn, String weekday);

  @Message("【已过截止日】“{title}”应于 {dueOn}（{weekday}）前完成")
  String wasDue(String title, LocalDate dueOn, String weekday);

  @Message("【逾期】“{title}”已逾期 {days} 个工作日，截止日 {dueOn}")
  String lateBy(String title, int days, LocalDate dueOn);

  @Message("【新任务】“{title}”{#if dueOn}，截止日 {dueOn}{#else}，无可计算的时限{/if}")
  String opened(String title, LocalDate dueOn);

  @Message("【退回】“{title}”被退回{#if reason}：{reason}{/if}")
  String returned(String title, String reason);

  @Message("【转办】“{title}”现由 {unit} 承办{#if reason}：{reason}{/if}")
  String reassigned(String title, String unit, String reason);

  @Message("【异议】{unit} 对“{title}”提出异议{#if reason}：{reason}{/if}")
  String disputed(String title, String unit, String reason);

  @Message("【异议处理】“{title}”的异议已处理，由 {unit} 承办{#if reason}：{reason}{/if}")
  String disputeResolved(String title, String unit, String reason);

  @Message("【延期】“{title}”的截止日改为 {dueOn ?: '—'}{#if reason}：{reason}{/if}")
  String extended(String title, LocalDate dueOn, String reason);

  @Message("【中止计时】“{title}”暂停计算时限{#if reason}：{reason}{/if}")
  String suspended(String title, String reason);

  @Message("【恢复计时】“{title}”恢复计算时限{#if dueOn}，截止日 {dueOn}{/if}")
  String resumed(String title, LocalDate dueOn);

  @Message("【时限变更】“{title}”的截止日变为 {dueOn ?: '—'}{#if reason}：{reason}{/if}")
  String rescheduled(String title, LocalDate dueOn, String reason);

  @Message("【逾期认定】“{title}”未在截止日（{dueOn ?: '—'}）前完成")
  String overdue(String title, LocalDate dueOn);

  @Message("【办结】“{title}”已办结")
  String closed(String title);

  @Message("【任务取消】“{title}”已取消{#if reason}：{reason}{/if}")
  String cancelled(String title, String reason);
}
