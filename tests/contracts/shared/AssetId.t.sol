// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AssetId} from "../../../contracts/shared/AssetId.sol";
import {vm} from "./Vm.sol";

/// @title AssetIdTest: an id says what was put into it, and no two ids are the same points.
contract AssetIdTest {
    using AssetId for uint256;

    function requireCanonical(uint256 assetId) external pure {
        assetId.requireCanonical();
    }

    function testFuzz_PointsSayWhatWasPutIntoThem(uint32 programme, uint40 expiresAt, uint24 maturesOn) external pure {
        uint256 assetId = AssetId.points(programme, expiresAt, maturesOn);
        require(assetId.class() == AssetId.POINTS, "class");
        require(assetId.programme() == programme, "programme");
        require(assetId.expiresAt() == expiresAt, "expiresAt");
        require(assetId.maturesOn() == maturesOn, "maturesOn");
        require(assetId.maturesAt() == uint256(maturesOn) * 86_400, "maturesAt");
        require(assetId.item() == 0, "item");
    }

    function testFuzz_FieldsFillTheWholeWord(uint256 assetId) external pure {
        uint256 rebuilt = uint256(assetId.class()) << 248 | uint256(assetId.programme()) << 216
            | uint256(assetId.expiresAt()) << 176 | uint256(assetId.maturesOn()) << 152 | assetId.item();
        require(rebuilt == assetId, "a bit belongs to no field, or to two");
    }

    function testFuzz_PointsWithAnItemAreRefused(uint32 programme, uint40 expiresAt, uint24 maturesOn, uint152 item)
        external
    {
        vm.assume(item != 0);
        uint256 twin = AssetId.points(programme, expiresAt, maturesOn) | item;
        vm.expectRevert(abi.encodeWithSelector(AssetId.AssetId_NotCanonical.selector, twin));
        this.requireCanonical(twin);
    }

    function testFuzz_OnlyFourClassesExist(uint8 class, uint248 rest) external {
        vm.assume(class == 0 || class > 4);
        uint256 assetId = uint256(class) << 248 | rest;
        vm.expectRevert(abi.encodeWithSelector(AssetId.AssetId_NotCanonical.selector, assetId));
        this.requireCanonical(assetId);
    }

    function testFuzz_PointsWithProgrammeAndExpiryAreCanonical(uint32 programme, uint40 expiresAt, uint24 maturesOn)
        external
        view
    {
        vm.assume(programme != 0 && expiresAt != 0);
        this.requireCanonical(AssetId.points(programme, expiresAt, maturesOn));
    }

    function testFuzz_IdsAscendWithExpiryThenMaturity(uint32 programme, uint40 a, uint40 b, uint24 c, uint24 d)
        external
        pure
    {
        bool earlier = a < b || (a == b && c < d);
        require((AssetId.points(programme, a, c) < AssetId.points(programme, b, d)) == earlier, "order");
    }
}
