/**
 * What REST resources share: the description of the interface as a whole, and answers to the
 * public.
 */
package org.gongkai.task.web;
