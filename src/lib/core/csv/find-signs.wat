;; Finds the signs that may divide a CSV, sixteen bytes at once.
(module
  ;; Bytes from 0 to 32768 and what is read beyond them; places from 65536 on.
  (memory (export "memory") 3)

  ;; Writes the places of all delimiters, quotes, LF and CR among the first $length bytes as 32-bit
  ;; numbers, each with $base added; answers how many there are.
  (func (export "find")
    (param $length i32) (param $delimiter i32) (param $base i32) (result i32)
    (local $at i32) (local $out i32) (local $mask i32)
    (local $bytes v128) (local $delimiters v128)
    (local.set $delimiters (i8x16.splat (local.get $delimiter)))
    (local.set $out (i32.const 65536))
    ;; What stands behind the last byte is no sign.
    (v128.store (local.get $length) (v128.const i64x2 0 0))
    (loop $next
      (local.set $bytes (v128.load (local.get $at)))
      (local.set $mask
        (i8x16.bitmask
          (v128.or
            (v128.or
              (i8x16.eq (local.get $bytes) (local.get $delimiters))
              (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 34))))
            (v128.or
              (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 10)))
              (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 13)))))))
      (block $none
        (br_if $none (i32.eqz (local.get $mask)))
        (loop $each
          (i32.store (local.get $out)
            (i32.add
              (i32.add (local.get $base) (local.get $at))
              (i32.ctz (local.get $mask))))
          (local.set $out (i32.add (local.get $out) (i32.const 4)))
          ;; Without its lowest bit.
          (local.set $mask
            (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
          (br_if $each (local.get $mask))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $length))))
    (i32.shr_u (i32.sub (local.get $out) (i32.const 65536)) (i32.const 2))))
