/**
 * Lists in pages by keyset: {@code limit} and an opaque {@code cursor} in, {@code {items, next}}
 * out.
 *
 * <p>A cursor is the sort key of the last item shown, sealed so that it can neither be read as a
 * promise nor changed. It needs no state on the server: any replica continues what another began,
 * and rows inserted or removed meanwhile neither repeat nor hide others.
 */
package org.gongkai.platform.paging;
