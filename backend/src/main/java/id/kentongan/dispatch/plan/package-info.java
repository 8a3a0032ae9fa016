/**
 * Knows what a region would send to what happens where and when, who must know of it and who may be
 * asked: response plans, or run cards. They are data of the region, and every version stays.
 */
@NullMarked
package id.kentongan.dispatch.plan;

import org.jspecify.annotations.NullMarked;
