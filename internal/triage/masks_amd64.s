#include "textflag.h"

// func masksAVX2(data *byte, out *mask, chunks int, state *maskState)
//
// The 64 bytes of a chunk are compared in two registers of 32. What is asked is the same as in masksPortable; the letters in the comments are
// those of its variables.
TEXT ·masksAVX2(SB), NOSPLIT, $0-32
	MOVQ data+0(FP), SI
	MOVQ out+8(FP), DI
	MOVQ chunks+16(FP), CX
	MOVQ state+24(FP), DX
	MOVQ 0(DX), R8  // capitals before
	MOVQ 8(DX), R9  // pairs before
	MOVQ 16(DX), R10 // fours before
	MOVQ 24(DX), R11 // digits before
	MOVQ 32(DX), R12 // starts before

	MOVL $0x0a0a0a0a, AX // line ends
	VMOVD AX, X15
	VPBROADCASTD X15, Y15
	MOVL $0x30303030, AX // '0'
	VMOVD AX, X14
	VPBROADCASTD X14, Y14
	MOVL $0x09090909, AX // digits beyond '0'
	VMOVD AX, X13
	VPBROADCASTD X13, Y13
	MOVL $0x01010101, AX
	VMOVD AX, X12
	VPBROADCASTD X12, Y12
	MOVL $0x05050505, AX // '5' - '0'
	VMOVD AX, X11
	VPBROADCASTD X11, Y11
	MOVL $0x41414141, AX // 'A'
	VMOVD AX, X10
	VPBROADCASTD X10, Y10
	MOVL $0x19191919, AX // capitals beyond 'A'
	VMOVD AX, X9
	VPBROADCASTD X9, Y9
	MOVL $0x5f5f5f5f, AX // '_'
	VMOVD AX, X8
	VPBROADCASTD X8, Y8
	VPXOR Y7, Y7, Y7 // all bytes, for their high bits

loop:
	VMOVDQU (SI), Y0
	VMOVDQU 32(SI), Y1
	VPOR Y0, Y7, Y7
	VPOR Y1, Y7, Y7

	// line ends
	VPCMPEQB Y15, Y0, Y2
	VPCMPEQB Y15, Y1, Y3
	VPMOVMSKB Y2, AX
	VPMOVMSKB Y3, BX
	SHLQ $32, BX
	ORQ BX, AX
	MOVQ AX, 0(DI)

	// digits in R13, 4 and 5 in R15
	VPSUBB Y14, Y0, Y2
	VPSUBB Y14, Y1, Y3
	VPMINUB Y13, Y2, Y4
	VPMINUB Y13, Y3, Y5
	VPCMPEQB Y4, Y2, Y4
	VPCMPEQB Y5, Y3, Y5
	VPMOVMSKB Y4, R13
	VPMOVMSKB Y5, BX
	SHLQ $32, BX
	ORQ BX, R13
	VPOR Y12, Y2, Y2
	VPOR Y12, Y3, Y3
	VPCMPEQB Y11, Y2, Y2
	VPCMPEQB Y11, Y3, Y3
	VPMOVMSKB Y2, R15
	VPMOVMSKB Y3, BX
	SHLQ $32, BX
	ORQ BX, R15

	// fours<<3 & digits<<2 & digits<<1 &^ digits &^ digits<<4, in AX
	MOVQ R15, AX
	SHLQ $3, AX
	SHRQ $61, R10
	ORQ R10, AX
	MOVQ R15, R10
	MOVQ R13, BX
	SHLQ $2, BX
	MOVQ R11, DX
	SHRQ $62, DX
	ORQ DX, BX
	ANDQ BX, AX
	MOVQ R13, BX
	SHLQ $1, BX
	MOVQ R11, DX
	SHRQ $63, DX
	ORQ DX, BX
	ANDQ BX, AX
	MOVQ R13, BX
	SHLQ $4, BX
	SHRQ $60, R11
	ORQ R11, BX
	MOVQ R13, R11
	ORQ R13, BX
	NOTQ BX
	ANDQ BX, AX

	// capitals in R13
	VPSUBB Y10, Y0, Y2
	VPSUBB Y10, Y1, Y3
	VPMINUB Y9, Y2, Y4
	VPMINUB Y9, Y3, Y5
	VPCMPEQB Y4, Y2, Y4
	VPCMPEQB Y5, Y3, Y5
	VPCMPEQB Y8, Y0, Y0
	VPCMPEQB Y8, Y1, Y1
	VPOR Y0, Y4, Y4
	VPOR Y1, Y5, Y5
	VPMOVMSKB Y4, R13
	VPMOVMSKB Y5, BX
	SHLQ $32, BX
	ORQ BX, R13

	// pairs = capitals & capitals<<1, in BX
	MOVQ R13, BX
	SHLQ $1, BX
	SHRQ $63, R8
	ORQ R8, BX
	MOVQ R13, R8
	ANDQ R13, BX

	// starts = pairs & pairs<<2, in R13
	MOVQ BX, R13
	SHLQ $2, R13
	SHRQ $62, R9
	ORQ R9, R13
	MOVQ BX, R9
	ANDQ BX, R13

	// starts &^ starts<<1
	MOVQ R13, BX
	SHLQ $1, BX
	SHRQ $63, R12
	ORQ R12, BX
	MOVQ R13, R12
	NOTQ BX
	ANDQ R13, BX

	ORQ BX, AX
	MOVQ AX, 8(DI)
	ADDQ $64, SI
	ADDQ $16, DI
	DECQ CX
	JNZ loop

	MOVQ state+24(FP), DX
	MOVQ R8, 0(DX)
	MOVQ R9, 8(DX)
	MOVQ R10, 16(DX)
	MOVQ R11, 24(DX)
	MOVQ R12, 32(DX)
	VPMOVMSKB Y7, AX
	ORQ AX, 40(DX)
	VZEROUPPER
	RET
