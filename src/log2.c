/* The one function for which the C library's mathematics would be loaded whenever carnet starts: the writer of
 * workbooks holds a compressor that asks for it, at a level that carnet never chooses. */

#include <stdint.h>
#include <string.h>

/* The logarithm to the base 2, for which ln m = 2 (s + s^3/3 + s^5/5 + ...), where s = (m - 1) / (m + 1). */
double log2(double value) {
    if (!(value > 0)) {
        return value == 0 ? -__builtin_inf() : __builtin_nan("");
    }
    if (value == __builtin_inf()) {
        return value;
    }
    int exponent = 0;
    if (value < 0x1p-1022) {
        value *= 0x1p64;
        exponent = -64;
    }
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    exponent += (int)(bits >> 52) - 1023;
    bits = (bits & 0xfffffffffffff) | (uint64_t)1023 << 52;
    double mantissa;
    memcpy(&mantissa, &bits, sizeof mantissa);
    if (mantissa > 1.4142135623730951) {
        mantissa /= 2;
        exponent += 1;
    }
    double s = (mantissa - 1) / (mantissa + 1), power = s, sum = 0;
    for (int odd = 1; odd < 30; odd += 2) {
        sum += power / odd;
        power *= s * s;
    }
    return exponent + sum * 2.8853900817779268; /* 2 / ln 2 */
}
